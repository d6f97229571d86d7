package dev.suffice.reports.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Workload;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.BreakEven;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.sample.SampleReports;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostRegionTest {
  private static final RunReport REPORT = SampleReports.noRequirements();
  private static final Workload WORKLOAD = REPORT.experiment().workload();

  private static List<CostRegion> regions(BreakEven... crossings) {
    Analysis of = REPORT.analysis();
    return CostRegion.of(
        new Analysis(
            of.guarantee(),
            of.recommendation(),
            of.approaches(),
            List.of(crossings),
            of.costCurves(),
            of.priceTrends()),
        WORKLOAD);
  }

  private static String cheapest() {
    return REPORT.analysis().approaches().get(0).approach().id();
  }

  @Test
  void withoutCrossingsOneApproachIsCheapestEverywhere() {
    assertThat(regions()).containsExactly(new CostRegion(1, cheapest()));
  }

  @Test
  void everyCrossingOfTheCheapestBeginsARegionAndOthersDoNot() {
    long here = WORKLOAD.requestsPerMonth();

    assertThat(
            regions(
                new BreakEven("a", "b", here / 10),
                new BreakEven("b", cheapest(), here / 5),
                new BreakEven("x", "y", here / 2),
                new BreakEven("x", "y", here * 2),
                new BreakEven(cheapest(), "c", here * 3),
                new BreakEven("c", cheapest(), here * 4)))
        .containsExactly(
            new CostRegion(1, "a"),
            new CostRegion(here / 10, "b"),
            new CostRegion(here / 5, cheapest()),
            new CostRegion(here * 3, "c"),
            new CostRegion(here * 4, cheapest()));
  }
}
