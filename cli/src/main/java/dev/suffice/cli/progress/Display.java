package dev.suffice.cli.progress;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.Plan;
import dev.suffice.cli.console.Line;
import java.util.List;

/** Where progress is shown. Calls come one at a time; {@code print} may come beside them. */
sealed interface Display permits BarDisplay, LineDisplay {
  /** The run begins. */
  void begin(Plan plan);

  /** An approach's turn begins. */
  void approachBegins(String approach, int remaining, int stored);

  /**
   * A trial is done.
   *
   * @param spent since the run began
   */
  void trialDone(String approach, Money spent);

  /** Trials that will not be made, because their approach cannot be run. */
  void drop(int trials);

  /**
   * An approach's turn is over.
   *
   * @param done its trials of this run
   * @param undone its trials that were not made
   */
  void approachEnds(String approach, int done, int undone, int stored);

  /**
   * Nothing more has to be asked of an approach.
   *
   * @param trials it has, reused ones included
   */
  void settled(String approach, Verdict verdict, int trials);

  /** An approach waits for a batch, of which so many requests of all are done. */
  void batchAwaited(String approach, String batch, long done, long total);

  /** A metric that asks has scored so many of the answers it was given. */
  void answersScored(String metric, int done, int total);

  /** A model is trained, or waits for that; told whenever it was looked at. */
  void trainingAwaited(String told);

  /** Texts of the data are embedded: so many of all. */
  void textsEmbedded(int done, int total);

  /** Prints a message without harm to what is shown. */
  void print(List<Line> lines);

  /** Nothing more will happen. */
  void end();
}
