package dev.suffice.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.money.Money;
import dev.suffice.api.run.Plan;
import dev.suffice.api.run.RunOptions;
import dev.suffice.experiments.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a run would do, and what is refused before it. */
class RunnerPlanTest extends RunnerLab {
  @Test
  void aPlanCountsWhatItsOptionsLeave() throws InterruptedException {
    run(experiment(), RunOptions.CONTINUE.limitedTo(10));
    var options = RunOptions.CONTINUE.limitedTo(15).askingOnly(Set.of("polite"));
    try (Store store = Store.openForReading(folder)) {
      Plan plan = runner().plan(experiment(), Optional.of(store), options);
      assertThat(plan.stored()).isEqualTo(20);
      assertThat(plan.remaining()).isEqualTo(5);
      assertThat(plan.left()).isEqualTo(2 * EXAMPLES - 25);
    }
  }

  @Test
  void approachesThatDifferInNothingButTheirIdsAreRefused() {
    var twins = List.of(approach("one", "plain"), approach("two", "plain"));

    assertThatThrownBy(() -> run(experiment(twins, data(3)), RunOptions.CONTINUE))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("'two' is the same as 'one' but for its id");
  }

  @Test
  void planningCallsNoModelAndMakesNoStore() {
    Plan plan = runner().plan(experiment(), Optional.empty(), RunOptions.CONTINUE);

    assertThat(plan.remaining()).isEqualTo(2 * EXAMPLES);
    assertThat(plan.spend()).isGreaterThan(Money.ZERO);
    assertThat(calls()).isZero();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void thePlanPricesTheForecastAndTheBillOfEachApproach() {
    Plan plan = runner().plan(experiment(), Optional.empty(), RunOptions.CONTINUE);

    // style "plain": 50 characters in, 4 out, four to a token; 1 USD in, 2 USD out per million
    Plan.Entry plain =
        plan.approaches().stream()
            .filter(one -> one.approach().equals("plain"))
            .findFirst()
            .orElseThrow();
    assertThat(plain.trials()).isEqualTo(EXAMPLES);
    assertThat(plain.calls()).isEqualTo(EXAMPLES);
    assertThat(plain.inputTokens()).isEqualTo(EXAMPLES * 50 / 4);
    assertThat(plain.outputTokens()).isEqualTo(EXAMPLES);
    assertThat(plain.spend()).isEqualTo(Money.usd("0.00058"));
    // 10,000 requests a month for 12 months, 12.5 tokens in and 1 out each
    assertThat(plain.totalCost()).isEqualTo(Money.usd("1.74"));
    assertThat(plain.time()).isEqualTo(Duration.ofMillis(10L * EXAMPLES / 16));
  }

  @Test
  void whatIsPlainlyImpossibleIsPlannedWithItsReasonAndWithoutACall() {
    var both = List.of(approach("plain", "plain"), approach("hindered", FakeStrategy.HINDERED));
    Experiment experiment = experiment(both, data(3));

    Plan plan = runner().plan(experiment, Optional.empty(), RunOptions.CONTINUE);
    assertThat(plan.obstacles()).containsExactly(Map.entry("hindered", "There is no room."));
    assertThat(plan.calls()).isEqualTo(plan.trials() / 2);

    var plain = RunOptions.CONTINUE.askingOnly(Set.of("plain"));
    assertThat(runner().plan(experiment, Optional.empty(), plain).obstacles()).isEmpty();
  }

  @Test
  void whatAStrategyFindsWrongIsAProblemOfTheFile() {
    var refused = approach("refused", FakeStrategy.REFUSED);

    assertThatThrownBy(
            () ->
                runner()
                    .plan(
                        experiment(List.of(refused), data(3)),
                        Optional.empty(),
                        RunOptions.CONTINUE))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("approaches.refused")
        .hasMessageContaining("no such style");
  }
}
