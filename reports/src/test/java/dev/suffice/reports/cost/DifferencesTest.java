package dev.suffice.reports.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.BreakEven;
import dev.suffice.api.result.CostCurve;
import dev.suffice.reports.sample.SampleReports;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tolerance of 5 %, a year; volumes of 1, 2, 3 and so on. */
class DifferencesTest {
  private static final Experiment EXPERIMENT = SampleReports.adequateFound().experiment();
  private static final BreakEven AT_3 = new BreakEven("a", "b", 3);

  @Test
  void aCrossingWithAClearOrderOnEitherSideIsOfWorth() {
    assertThat(of(curve("a", 100, 200, 300), curve("b", 200, 250, 200)).ofWorth(List.of(AT_3)))
        .containsExactly(AT_3);
  }

  @Test
  void aCrossingWithinTheToleranceIsNot() {
    assertThat(of(curve("a", 100, 200, 300), curve("b", 101, 204, 298)).ofWorth(List.of(AT_3)))
        .isEmpty();
  }

  @Test
  void norIsOneOfLessThanADollarAYear() {
    assertThat(of(curve("a", 1, 2, 30), curve("b", 1.5, 2.5, 20)).ofWorth(List.of(AT_3))).isEmpty();
  }

  @Test
  void ofCrossingsBackAndForthThatHardlyDifferOnlyTheLastOneIs() {
    var back = new BreakEven("b", "a", 3);
    var forth = new BreakEven("a", "b", 4);

    assertThat(
            of(curve("a", 100, 201, 300, 400), curve("b", 200, 200, 301, 300))
                .ofWorth(List.of(new BreakEven("a", "b", 2), back, forth)))
        .containsExactly(forth);
  }

  @Test
  void whatLiesBeyondTheCurvesIsNot() {
    assertThat(
            of(curve("a", 100, 200, 300), curve("b", 200, 250, 200))
                .ofWorth(List.of(new BreakEven("a", "b", 70))))
        .isEmpty();
  }

  @Test
  void regionsOfApproachesThatCostTheSameAreOne() {
    Differences differences = of(curve("a", 100, 201, 300), curve("b", 200, 200, 301));

    assertThat(
            differences.ofWorthBetween(
                List.of(new CostRegion(1, "a"), new CostRegion(2, "b"), new CostRegion(3, "a"))))
        .containsExactly(new CostRegion(1, "a"));
  }

  @Test
  void aFirstRegionInWhichNothingIsWonBelongsToTheNext() {
    Differences differences = of(curve("a", 100, 250, 300), curve("b", 101, 200, 200));

    assertThat(differences.ofWorthBetween(List.of(new CostRegion(1, "a"), new CostRegion(2, "b"))))
        .containsExactly(new CostRegion(1, "b"));
  }

  @Test
  void regionsThatDifferStay() {
    Differences differences = of(curve("a", 100, 250, 300), curve("b", 200, 200, 200));
    var regions = List.of(new CostRegion(1, "a"), new CostRegion(2, "b"));

    assertThat(differences.ofWorthBetween(regions)).isEqualTo(regions);
  }

  private static Differences of(CostCurve... curves) {
    return new Differences(List.of(curves), EXPERIMENT);
  }

  private static CostCurve curve(String approach, double... totals) {
    List<CostCurve.Point> points = new ArrayList<>();
    for (double total : totals) {
      points.add(new CostCurve.Point(points.size() + 1, Money.usd(String.valueOf(total))));
    }
    return new CostCurve(approach, points);
  }
}
