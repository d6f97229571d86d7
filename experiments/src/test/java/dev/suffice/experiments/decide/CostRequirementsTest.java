package dev.suffice.experiments.decide;

import static dev.suffice.experiments.decide.Lab.only;
import static dev.suffice.experiments.decide.Lab.results;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.CostBasis;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.RequirementResult.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requirements on costs. */
class CostRequirementsTest {

  private static Requirement.Cost cost(CostBasis basis, String limit) {
    return new Requirement.Cost("cost <= " + limit, basis, Money.usd(limit));
  }

  @Test
  void costsOfSharedMachinesAreBoundedByTheTimeout() {
    // a tenth of a cent a second, the timeout is 30 s: at most 0.03 a request
    Lab lab = new Lab().examples(400).require(cost(CostBasis.PER_REQUEST, "0.005"));

    RequirementResult result =
        only(lab.approach(Answers.on(Lab.SHARED, "one").in(2_000).right(400)));

    assertThat(result.unit()).isEqualTo(Unit.USD);
    assertThat(result.estimate().orElseThrow()).isCloseTo(0.002, within(1e-9));
    assertThat(result.holds()).isEqualTo(Holds.YES);
    assertThat(result.bounds().orElseThrow().high()).isBetween(0.002, 0.005);
  }

  @Test
  void monthlyAndTotalCostsAreRewrittenPerRequest() {
    Lab lab =
        new Lab()
            .examples(400)
            .require(cost(CostBasis.PER_MONTH, "50"))
            .require(cost(CostBasis.TOTAL, "200"));

    List<RequirementResult> results =
        results(lab.approach(Answers.on(Lab.SHARED, "one").in(2_000).right(400)), "one");

    // 10,000 requests of 0.002 a month, for 12 months
    assertThat(results.get(0).estimate().orElseThrow()).isCloseTo(20, within(1e-6));
    assertThat(results.get(0).holds()).isEqualTo(Holds.YES);
    assertThat(results.get(1).estimate().orElseThrow()).isCloseTo(240, within(1e-5));
  }

  @Test
  void aFailureCountsAsTheDearestRequest() {
    Lab lab = new Lab().examples(100).require(cost(CostBasis.PER_REQUEST, "0.005"));

    RequirementResult result =
        only(lab.approach(Answers.on(Lab.SHARED, "one").in(2_000).right(50).failed(50)));

    assertThat(result.estimate().orElseThrow()).isCloseTo(0.016, within(1e-9));
    assertThat(result.holds()).isEqualTo(Holds.NO);
  }

  @Test
  void machinesThatSufficeOrFailWhateverTheTimeNeedNoTest() {
    Lab lab =
        new Lab()
            .examples(10)
            .require(cost(CostBasis.PER_MONTH, "1000"))
            .require(cost(CostBasis.PER_MONTH, "700"));

    List<RequirementResult> results =
        results(lab.approach(Answers.on(Lab.DEDICATED, "one").right(10)), "one");

    assertThat(results.get(0).holds()).isEqualTo(Holds.YES);
    assertThat(results.get(0).estimate()).hasValue(730);
    assertThat(results.get(0).explanation())
        .isEqualTo("$730, though each answer took as long as it may");
    assertThat(results.get(1).holds()).isEqualTo(Holds.NO);
    assertThat(results.get(1).explanation()).isEqualTo("$730, however fast the machines are");
  }

  @Test
  void howManyDedicatedMachinesItTakesIsAsCertainAsTheirMeanTime() {
    // a million requests a month: one machine up to 1.8396 s each, two up to 3.6792 s
    assertThat(machines(20, 1_000).holds()).isEqualTo(Holds.UNKNOWN);
    assertThat(machines(20, 1_000).estimate()).hasValue(730);
    assertThat(machines(1_000, 1_000).holds()).isEqualTo(Holds.YES);
    assertThat(machines(1_000, 1_000).bounds().orElseThrow().high()).isEqualTo(730);
    assertThat(machines(1_000, 1_800).holds()).isEqualTo(Holds.UNKNOWN);
    assertThat(machines(1_000, 3_000).holds()).isEqualTo(Holds.NO);
    assertThat(machines(1_000, 3_000).bounds().orElseThrow().low()).isEqualTo(1_460);
  }

  private static RequirementResult machines(int examples, long milliseconds) {
    return only(
        new Lab()
            .examples(examples)
            .workload(new Workload(1_000_000, 12, 730, false))
            .require(cost(CostBasis.PER_MONTH, "1000"))
            .approach(Answers.on(Lab.DEDICATED, "one").in(milliseconds).right(examples)));
  }

  @Test
  void costsByTheTokenHaveNoCapAndStayOpen() {
    Lab lab = new Lab().examples(10).require(cost(CostBasis.PER_REQUEST, "1"));

    RequirementResult result = only(lab.approach(Answers.of("one", 1).right(10)));

    assertThat(result.holds()).isEqualTo(Holds.UNKNOWN);
    assertThat(result.explanation()).contains("no highest possible cost");
  }
}
