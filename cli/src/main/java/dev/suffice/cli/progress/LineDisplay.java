package dev.suffice.cli.progress;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.Plan;
import dev.suffice.cli.console.Console;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** For logs: a line when an approach begins and one when it ends. */
final class LineDisplay implements Display {
  private static final int MANY_ANSWERS = 100;

  private final Console console;
  private final LongSupplier nanoTime;
  private long begun;
  private boolean examining;
  private String awaited = "";
  private String scored = "";

  LineDisplay(Console console, LongSupplier nanoTime) {
    this.console = console;
    this.nanoTime = nanoTime;
  }

  @Override
  public void begin(Plan plan) {
    // the plan was printed already
  }

  @Override
  public void approachBegins(String approach, int remaining, int stored) {
    begun = nanoTime.getAsLong();
    if (remaining == 0) {
      console.print(
          Line.of(
              "%s: nothing to do, %s reused".formatted(approach, Figures.count(stored, "trial"))));
      return;
    }
    console.print(
        Line.of(
            "%s: %s to do, %s reused"
                .formatted(approach, Figures.count(remaining, "trial"), Figures.count(stored))));
  }

  @Override
  public void trialDone(String approach, Money spent) {
    // one line per trial would drown the log
  }

  @Override
  public void drop(int trials) {
    // told when the approach ends
  }

  @Override
  public void approachEnds(String approach, int done, int undone, int stored) {
    if (done + undone == 0) {
      return;
    }
    Duration taken = Duration.ofNanos(nanoTime.getAsLong() - begun);
    console.print(
        Line.of(
            "%s: %s done, %s reused%s, %s"
                .formatted(
                    approach,
                    Figures.count(done, "trial"),
                    Figures.count(stored),
                    undone == 0 ? "" : ", " + Figures.count(undone) + " not done",
                    Figures.time(taken))));
  }

  @Override
  public void settled(String approach, Verdict verdict, int trials) {
    String word = verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String after =
        trials == 0 ? ", not asked" : " after %s".formatted(Figures.count(trials, "trial"));
    console.print(Line.of("%s: %s%s".formatted(approach, word, after)));
  }

  /** Only when something has changed: a batch may take a day. */
  @Override
  public void batchAwaited(String approach, String batch, long done, long total) {
    await(Progress.awaiting(approach, batch, done, total));
  }

  @Override
  public void trainingAwaited(String told) {
    await(told);
  }

  private void await(String told) {
    if (!told.equals(awaited)) {
      awaited = told;
      console.print(Line.of(told));
    }
  }

  /** With each tenth of what takes its time. */
  @Override
  public void answersScored(String metric, int done, int total) {
    String tenth = metric + " " + 10L * done / total;
    if (total >= MANY_ANSWERS && !tenth.equals(scored)) {
      scored = tenth;
      console.print(Line.of(Progress.scoring(metric, done, total)));
    }
  }

  @Override
  public void textsEmbedded(int embedded, int total) {
    if (!examining) {
      examining = true;
      console.print(Line.of("comparing " + Figures.count(total, "text") + " of the data"));
    }
  }

  @Override
  public void print(List<Line> lines) {
    console.print(lines);
  }

  @Override
  public void end() {
    // nothing to take away
  }
}
