package dev.suffice.cli.progress;

import dev.suffice.api.money.Money;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.trial.Outcome;
import dev.suffice.cli.console.Console;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Paragraph;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.view.PlanView;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/**
 * Shows a run as it goes: the plan, then a bar or lines, and what goes wrong meanwhile. Of failures
 * of the surroundings only the first few kinds are told, the result counts them all.
 */
public final class Progress implements RunListener, AutoCloseable {
  private static final int FAULTS_TOLD = 3;

  /** Characters of a message; a failing vendor may answer with a whole page. */
  private static final int LONGEST = 400;

  /** How much of a fingerprint is shown where a job has one for an id. */
  private static final int SHOWN = 12;

  private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{40,}");

  private final Display display;
  private final int width;
  private final Set<String> faultsTold = new HashSet<>();
  private Money spent = Money.ZERO;
  private final Map<String, Turn> turns = new HashMap<>();

  /** An approach's trials: those to be done when its turn began, those reused, those done since. */
  private record Turn(int remaining, int stored, int done) {
    static final Turn NONE = new Turn(0, 0, 0);

    Turn plusOne() {
      return new Turn(remaining, stored, done + 1);
    }

    int undone() {
      return Math.max(0, remaining - done);
    }
  }

  private Progress(Display display, int width) {
    this.display = display;
    this.width = width;
  }

  /**
   * A bar where a person watches, lines elsewhere.
   *
   * @param nanoTime a clock that only goes forward, in nanoseconds
   */
  public static Progress on(Console console, LongSupplier nanoTime) {
    Display display =
        console.terminal() ? new BarDisplay(console) : new LineDisplay(console, nanoTime);
    return new Progress(display, console.width());
  }

  @Override
  public void on(RunEvent event) {
    if (event instanceof RunEvent.Planned planned) {
      print(PlanView.brief(planned.plan(), width));
      display.begin(planned.plan());
    } else if (event instanceof RunEvent.ApproachStarted started) {
      turns.put(started.approach(), new Turn(started.remaining(), started.stored(), 0));
      display.approachBegins(started.approach(), started.remaining(), started.stored());
    } else if (event instanceof RunEvent.TrialFinished finished) {
      on(finished);
    } else if (event instanceof RunEvent.ApproachFailed failed) {
      display.drop(turn(failed.approach()).undone());
      tell("%s could not be run: %s".formatted(failed.approach(), failed.reason()));
    } else if (event instanceof RunEvent.ApproachPaused paused) {
      tell(
          "%s is paused: %s. %s"
              .formatted(
                  paused.approach(),
                  paused.reason(),
                  paused.resumes()
                      ? "It is asked again when the others are done."
                      : "The rest of its trials is left for another run."));
    } else if (event instanceof RunEvent.TextsEmbedded embedded) {
      display.textsEmbedded(embedded.done(), embedded.total());
    } else if (event instanceof RunEvent.AnswersScored scored) {
      display.answersScored(scored.metric(), scored.done(), scored.total());
    } else if (event instanceof RunEvent.BatchAwaited awaited) {
      display.batchAwaited(awaited.approach(), awaited.batch(), awaited.done(), awaited.total());
    } else if (event instanceof RunEvent.TrainingAwaited awaited) {
      display.trainingAwaited(training(awaited));
    } else if (event instanceof RunEvent.TrainingLeft left) {
      tell(
          "%s: training job %s goes on at %s. The next run waits for it; 'suffice jobs cancel %s' ends it."
              .formatted(left.model(), left.job(), left.address(), left.job()));
    } else if (event instanceof RunEvent.ApproachFinished finished) {
      Turn turn = turn(finished.approach());
      display.approachEnds(finished.approach(), turn.done(), turn.undone(), turn.stored());
    } else if (event instanceof RunEvent.ApproachSettled settled) {
      display.settled(settled.approach(), settled.verdict(), settled.trials());
      display.drop(settled.spared());
    }
  }

  /** Prints a message beside what is shown; safe for any thread. */
  public void print(List<Line> lines) {
    display.print(lines);
  }

  /** Takes the bar away. */
  @Override
  public void close() {
    display.end();
  }

  static String awaiting(String approach, String batch, long done, long total) {
    return "%s: waiting for batch %s, %s of %s done"
        .formatted(approach, batch, Figures.count(done), Figures.count(total));
  }

  static String scoring(String metric, int done, int total) {
    return "%s: %s of %s scored"
        .formatted(metric, Figures.count(done), Figures.count(total, "answer"));
  }

  private static String training(RunEvent.TrainingAwaited awaited) {
    String done =
        awaited.done().map(share -> ", %s %%".formatted(Math.round(100 * share))).orElse("");
    return "%s: training job %s is %s%s"
        .formatted(awaited.model(), job(awaited.job()), awaited.state(), done);
  }

  /** Of a fingerprint so much as tells it from others; the id of a vendor's job as it is. */
  static String job(String id) {
    return FINGERPRINT.matcher(id).matches() ? id.substring(0, SHOWN) + "..." : id;
  }

  private Turn turn(String approach) {
    return turns.getOrDefault(approach, Turn.NONE);
  }

  private void on(RunEvent.TrialFinished finished) {
    turns.merge(finished.approach(), Turn.NONE.plusOne(), (turn, one) -> turn.plusOne());
    spent = spent.plus(finished.spent());
    display.trialDone(finished.approach(), spent);
    if (finished.outcome() instanceof Outcome.Missing missing
        && faultsTold.size() < FAULTS_TOLD
        && faultsTold.add(missing.reason())) {
      tell("%s lost a trial: %s".formatted(finished.approach(), missing.reason()));
    }
  }

  private void tell(String message) {
    String told = message.length() > LONGEST ? message.substring(0, LONGEST) + "..." : message;
    print(Paragraph.plain(Style.OPEN, told, width));
  }
}
