package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.money.Money;
import dev.suffice.api.run.RunOptions;
import dev.suffice.experiments.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is asked, and what is found in the store instead. */
class RunnerTest extends RunnerLab {
  @Test
  void anUnchangedExperimentIsNotAskedAgain() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE);
    var second = run(experiment(), RunOptions.CONTINUE);

    assertThat(calls()).isEqualTo(2 * EXAMPLES);
    assertThat(strategy.preparations).hasValue(2);
    assertThat(second.counts().trialsReused()).isEqualTo(2 * EXAMPLES);
    assertThat(second.counts().calls()).isZero();
    assertThat(second.counts().spent()).isEqualTo(Money.ZERO);
    assertThat(second.run().id()).isEqualTo("2026-11-23-081502-2");
  }

  @Test
  void aFreshRunAsksEverythingAgain() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE);
    var second = run(experiment(), new RunOptions(true, false));

    assertThat(calls()).isEqualTo(4 * EXAMPLES);
    assertThat(second.counts().trialsReused()).isZero();
  }

  @Test
  void onlyWhatChangedRunsAgain() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE);
    var changed =
        experiment(List.of(approach("renamed", "plain"), approach("other", "NEW")), data(EXAMPLES));
    var second = run(changed, RunOptions.CONTINUE);

    assertThat(second.counts().trialsReused()).isEqualTo(EXAMPLES);
    assertThat(second.counts().trialsDone()).isEqualTo(EXAMPLES);
  }

  @Test
  void aNewExampleAndAMendedLabelCostOneCallForEachApproach() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE);
    var test = new ArrayList<>(data(EXAMPLES).test());
    test.set(3, Examples.example("e3", "message 3", "workshop"));
    test.add(0, Examples.example("new", "a new message", "billing"));
    var second =
        run(experiment(approaches(), new Dataset(List.of(), List.of(), test)), RunOptions.CONTINUE);

    assertThat(second.counts().trialsDone()).isEqualTo(2);
  }

  @Test
  void newSlicesChangeTheDataOfARunButNoTrial() throws InterruptedException {
    run(learning(Map.of()), RunOptions.CONTINUE);
    var second = run(learning(Map.of("channel", "chat")), RunOptions.CONTINUE);

    assertThat(second.counts().trialsDone()).isZero();
    try (Store store = Store.openForReading(folder)) {
      var data = store.dataset(store.runs().get(0).dataset());
      assertThat(data.test().get(0).slices()).containsEntry("channel", "chat");
    }
  }
}
