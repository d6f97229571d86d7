package dev.suffice.cli.progress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.money.Money;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.trial.Outcome;
import dev.suffice.cli.console.Console;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.view.Samples;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private final StringWriter printed = new StringWriter();
  private final AtomicLong nanoseconds = new AtomicLong();

  @Test
  void aLogGetsThePlanAndTwoLinesPerApproach() {
    try (Progress progress = progress(false)) {
      progress.on(new RunEvent.Planned("id", Samples.plan()));
      progress.on(new RunEvent.ApproachStarted("nearest-8", 2, 80));
      answer(progress, "nearest-8");
      answer(progress, "nearest-8");
      nanoseconds.set(1_500_000_000);
      progress.on(new RunEvent.ApproachFinished("nearest-8"));
    }
    assertThat(printed.toString())
        .isEqualToNormalizingNewlines(
            """
            2 approaches, 360 trials, 80 of them stored already; about 400 calls, $0.0032,
            3.60 s.
            nearest-8: 2 trials to do, 80 reused
            nearest-8: 2 trials done, 80 reused, 1.50 s
            """);
  }

  @Test
  void ofAFingerprintTheStartIsShownAndTheIdOfAVendorsJobWhole() {
    assertThat(Progress.job("0123456789abcdef".repeat(4))).isEqualTo("0123456789ab...");
    assertThat(Progress.job("ftjob-abc123abc123abc123abc123abc123abc123abc123"))
        .isEqualTo("ftjob-abc123abc123abc123abc123abc123abc123abc123");
  }

  @Test
  void aBatchThatIsAwaitedTakesALineWheneverMoreOfItIsDone() {
    try (Progress progress = progress(false)) {
      progress.on(new RunEvent.BatchAwaited("nearest-8", "batch_1", 0, 1_000));
      progress.on(new RunEvent.BatchAwaited("nearest-8", "batch_1", 0, 1_000));
      progress.on(new RunEvent.BatchAwaited("nearest-8", "batch_1", 400, 1_000));
    }
    assertThat(printed.toString().lines())
        .containsExactly(
            "nearest-8: waiting for batch batch_1, 0 of 1,000 done",
            "nearest-8: waiting for batch batch_1, 400 of 1,000 done");
  }

  @Test
  void whoStopsARunIsToldOfTheTrainingThatGoesOnAndHowToEndIt() {
    try (Progress progress = progress(false)) {
      progress.on(new RunEvent.TrainingLeft("small", "ftjob-1", "https://api.openai.com/v1"));
    }
    assertThat(printed.toString().replaceAll("\\s+", " "))
        .isEqualTo(
            "small: training job ftjob-1 goes on at https://api.openai.com/v1. The next run waits"
                + " for it; 'suffice jobs cancel ftjob-1' ends it. ");
  }

  @Test
  void scoresThatAreAskedForTakeALineForEachTenth() {
    try (Progress progress = progress(false)) {
      for (int done = 1; done <= 20; done++) {
        progress.on(new RunEvent.AnswersScored("few", done, 20));
      }
      for (int done = 1; done <= 2_000; done++) {
        progress.on(new RunEvent.AnswersScored("polite", done, 2_000));
      }
    }
    assertThat(printed.toString().lines())
        .hasSize(11)
        .startsWith("polite: 1 of 2,000 answers scored", "polite: 200 of 2,000 answers scored")
        .endsWith("polite: 2,000 of 2,000 answers scored");
  }

  @Test
  void scoresThatAreAskedForStandBesideTheTrialsOrHaveABarOfTheirOwn() {
    Progress trials = progress(true);
    trials.on(new RunEvent.Planned("id", Samples.plan()));
    trials.on(new RunEvent.AnswersScored("polite", 3, 20));
    trials.close();
    assertThat(printed.toString()).contains("80/360 trials", "polite: 3 of 20 answers");

    Progress alone = progress(true);
    alone.on(new RunEvent.AnswersScored("polite", 3, 20));
    alone.on(new RunEvent.AnswersScored("polite", 4, 20));
    alone.close();
    assertThat(printed.toString()).contains("Scoring", "4/20 answers").endsWith("\r\u001b[K");
  }

  @Test
  void anApproachWithNothingLeftToDoTakesOneLine() {
    try (Progress progress = progress(false)) {
      progress.on(new RunEvent.ApproachStarted("nearest-8", 0, 180));
      progress.on(new RunEvent.ApproachFinished("nearest-8"));
    }
    assertThat(printed.toString().lines())
        .containsExactly("nearest-8: nothing to do, 180 trials reused");
  }

  @Test
  void anApproachThatCannotRunSaysWhyAndWhatWasNotDone() {
    try (Progress progress = progress(false)) {
      progress.on(new RunEvent.ApproachStarted("tuned", 180, 0));
      progress.on(new RunEvent.ApproachFailed("tuned", "401 from the vendor"));
      progress.on(new RunEvent.ApproachFinished("tuned"));
    }
    assertThat(printed.toString())
        .contains("tuned could not be run: 401 from the vendor")
        .contains("tuned: 0 trials done, 0 reused, 180 not done");
  }

  @Test
  void onlyTheFirstFewKindsOfLossAreTold() {
    try (Progress progress = progress(false)) {
      for (int trial = 0; trial < 40; trial++) {
        progress.on(
            new RunEvent.TrialFinished(
                "a", new Outcome.Missing("fault " + trial % 10), Money.ZERO));
      }
    }
    assertThat(printed.toString().lines())
        .containsExactly(
            "a lost a trial: fault 0", "a lost a trial: fault 1", "a lost a trial: fault 2");
  }

  @Test
  void aWholePageAsAReasonIsCut() {
    try (Progress progress = progress(false)) {
      progress.on(new RunEvent.ApproachFailed("a", "<html>".repeat(100_000)));
    }
    assertThat(printed.toString()).hasSizeLessThan(500).contains("...");
  }

  @Test
  void aBarShowsApproachSpendAndCountAndLeavesNothingBehind() {
    Progress progress = progress(true);
    progress.on(new RunEvent.Planned("id", Samples.plan()));
    progress.on(new RunEvent.ApproachStarted("zero-shot", 180, 0));
    progress.on(new RunEvent.TrialFinished("zero-shot", answered(), Money.usd("0.25")));
    progress.close();
    String all = printed.toString();
    assertThat(all).contains("81/360 trials").contains("zero-shot $0.25");
    assertThat(all).endsWith("\r\u001b[K");
  }

  @Test
  void trialsThatWillNotBeMadeShortenTheBar() {
    Progress progress = progress(true);
    progress.on(new RunEvent.Planned("id", Samples.plan()));
    progress.on(new RunEvent.ApproachStarted("zero-shot", 180, 0));
    progress.on(new RunEvent.ApproachFailed("zero-shot", "401 from the vendor"));
    progress.on(new RunEvent.ApproachFinished("zero-shot"));
    progress.close();
    assertThat(printed.toString()).contains("80/180 trials");
  }

  @Test
  void theBarFitsTheTerminal() {
    Progress progress = progress(true);
    progress.on(new RunEvent.Planned("id", Samples.plan()));
    progress.on(new RunEvent.ApproachStarted("an-approach-with-an-uncommonly-long-name", 180, 0));
    progress.close();
    assertThat(printed.toString().split("\r\u001b\\[K|\\R"))
        .allSatisfy(line -> assertThat(line.length()).isLessThan(80));
  }

  @Test
  void messagesStandAboveTheBar() {
    var console = console(true);
    var line = new LiveLine(console);
    line.accept("[bar]");
    line.print(List.of(Line.of("careful")));
    assertThat(printed.toString())
        .isEqualToNormalizingNewlines("\r\u001b[K[bar]\r\u001b[Kcareful\n[bar]");
  }

  private void answer(Progress progress, String approach) {
    progress.on(new RunEvent.TrialFinished(approach, answered(), Money.ZERO));
  }

  private static Outcome answered() {
    return new Outcome.Failed("no answer");
  }

  private Progress progress(boolean terminal) {
    return Progress.on(console(terminal), nanoseconds::get);
  }

  private Console console(boolean terminal) {
    return new Console(new PrintWriter(printed), terminal, false, 80);
  }
}
