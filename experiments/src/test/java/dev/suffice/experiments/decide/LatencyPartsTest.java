package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Retries;
import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.LatencySummary.Parts;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Answer;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Purchase;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.tally.LatencyParts;
import dev.suffice.experiments.tally.TestSet;
import dev.suffice.experiments.tally.TrialTable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LatencyPartsTest {
  private static final Outcome ANSWERED =
      new Outcome.Answered(new Answer("a", Optional.of("a"), List.of()));

  private final Experiment experiment = new Lab().examples(10).experiment();
  private final TrialTable table = new TrialTable(experiment, TestSet.of(experiment), "one");

  @Test
  void searchIsWhatNoModelTook() {
    add(ANSWERED, 300, List.of(call(Lab.EMBEDDER, 20), call(Lab.TOKENS, 200)));
    add(ANSWERED, 500, List.of(call(Lab.EMBEDDER, 40), call(Lab.TOKENS, 400)));

    assertThat(parts()).contains(parts(300, 30, 70, 2));
  }

  @Test
  void retriesAndThePausesBeforeThemAreNobodysWork() {
    Duration lost = Duration.ofMillis(1_000);
    var retried =
        new ModelCall(
            "tokens",
            Usage.of(1, 1),
            0,
            Duration.ofMillis(200),
            false,
            Optional.of(new Retries(1, lost)));
    add(ANSWERED, 1_300, List.of(retried));

    assertThat(parts()).contains(parts(200, 0, 100, 1));
  }

  @Test
  void callsMadeAtTheSameTimeLeaveNothingForTheRest() {
    add(ANSWERED, 300, List.of(call(Lab.TOKENS, 200), call(Lab.SHARED, 200)));

    assertThat(parts()).contains(parts(400, 0, 0, 1));
  }

  @Test
  void failuresApplicationsAndAnswersFromElsewhereTellNothing() {
    add(new Outcome.Failed("refused"), 300, List.of(call(Lab.TOKENS, 200)));
    add(ANSWERED, 300, List.of());
    add(
        new Trial(
            "one",
            "e" + table.size(),
            0,
            ANSWERED,
            List.of(call(Lab.TOKENS, 200)),
            Optional.of(Duration.ofMillis(300)),
            List.of(new Purchase("app", Optional.of(Money.usd("0.01"))))));

    assertThat(table.size()).isEqualTo(3);
    assertThat(parts()).isEmpty();
  }

  private Optional<Parts> parts() {
    return new LatencyParts(experiment).of(table);
  }

  private static Parts parts(long languageModels, long otherModels, long rest, int n) {
    return new Parts(
        Duration.ofMillis(languageModels),
        Duration.ofMillis(otherModels),
        Duration.ofMillis(rest),
        n);
  }

  private static ModelCall call(ModelSpec model, long milliseconds) {
    return new ModelCall(model.name(), Usage.of(1, 1), 0, Duration.ofMillis(milliseconds), false);
  }

  private void add(Outcome outcome, long milliseconds, List<ModelCall> calls) {
    add(new Trial("one", "e" + table.size(), 0, outcome, calls, Duration.ofMillis(milliseconds)));
  }

  private void add(Trial trial) {
    table.add(new ScoredTrial(trial, Map.of("accuracy", 1.0, "invalid-output", 0.0)));
  }
}
