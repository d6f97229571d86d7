package dev.suffice.experiments.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.BreakEven;
import dev.suffice.api.result.CostCurve;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CostComparisonTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 1);
  private static final Workload YEAR = new Workload(10_000, 12, 730, false);
  private static final ModelSpec TOKENS = TestModels.model("t", TestModels.tokens("1", "1"));

  /** Preparation and request paid by the token. */
  private static CostProjection tokens(long setup, long request) {
    return TestModels.projection(load(setup), load(request), START);
  }

  private static List<ModelLoad> load(long tokens) {
    return ModelLoad.of(List.of(TOKENS), List.of(TestModels.call(TOKENS, tokens, 0, 0)));
  }

  private static CostProjection machine(String perHour, Duration perRequest) {
    ModelSpec model = TestModels.model("d", TestModels.dedicated(perHour, 1));
    return TestModels.projection(
        List.of(),
        ModelLoad.of(List.of(model), List.of(TestModels.timed(model, perRequest))),
        START);
  }

  private static List<BreakEven> breakEvens(Map<String, CostProjection> projections) {
    return new CostComparison(projections, YEAR).breakEvens(List.copyOf(projections.keySet()));
  }

  @Test
  void setupPaysOffFromAnExactVolumeOn() {
    // 12 x 0.002 V against 12 + 12 x 0.001 V: equal at 1,000
    assertThat(
            breakEvens(
                new LinkedHashMap<>(
                    Map.of("plain", tokens(0, 2_000), "prepared", tokens(12_000_000, 1_000)))))
        .containsExactly(new BreakEven("plain", "prepared", 1_000));
  }

  @Test
  void machinesThatComeOneByOneMakeSeveralCrossings() {
    // a machine is 730 a month and serves 2,628,000 x 0.7 = 1,839,600 requests of a second;
    // the tokens cost as much at 1,460,000 requests, and two machines at 2,920,000
    var projections = new LinkedHashMap<String, CostProjection>();
    projections.put("tokens", tokens(0, 500));
    projections.put("machines", machine("1", Duration.ofSeconds(1)));

    assertThat(breakEvens(projections))
        .startsWith(
            new BreakEven("tokens", "machines", 1_460_000),
            new BreakEven("machines", "tokens", 1_839_601),
            new BreakEven("tokens", "machines", 2_920_000));
  }

  @Test
  void aCacheThatWarmsUpCrossesADearerFlatPrice() {
    // 1,500 tokens, 1,024 of them cacheable, against 1,000 uncached ones at the same price:
    // 1500 - 1024 x 0.9 h = 1000 at h = 500 / 921.6, u = h / (1 - h) = 500 / 421.6, V = 8760 u
    var cached = TestModels.model("c", TestModels.cached(Optional.empty(), false));
    var projections = new LinkedHashMap<String, CostProjection>();
    projections.put(
        "cached",
        TestModels.projection(
            List.of(),
            ModelLoad.of(List.of(cached), List.of(TestModels.call(cached, 1500, 1100, 0))),
            START));
    projections.put("flat", tokens(0, 1_000));

    assertThat(breakEvens(projections))
        .containsExactly(new BreakEven("flat", "cached", (long) Math.ceil(8760 * 500 / 421.6)));
  }

  @Test
  void whatIsOnlyExpectedIsCachedAndBandedCallByCall() {
    var cached = TestModels.model("c", TestModels.cached(Optional.empty(), false));
    ModelLoad load = ModelLoad.expected(cached, 2, 3_000, 2_200, 10, Duration.ofSeconds(1));

    assertThat(load.cacheableTokens()).isEqualByComparingTo("2048");
    assertThat(load.aboveTokens()).isZero();
  }

  @Test
  void equalBillsNeverCross() {
    assertThat(breakEvens(Map.of("one", tokens(0, 500), "other", tokens(0, 500)))).isEmpty();
    assertThat(breakEvens(Map.of("one", tokens(0, 500), "other", tokens(0, 501)))).isEmpty();
  }

  @Test
  void curvesPassThroughTheWorkloadAndRise() {
    CostCurve curve =
        new CostComparison(Map.of("one", tokens(1_000_000, 1_000)), YEAR).curves().get(0);

    assertThat(curve.points()).hasSize(41);
    assertThat(curve.points().get(0).requestsPerMonth()).isEqualTo(100);
    assertThat(curve.points().get(40).requestsPerMonth()).isEqualTo(1_000_000);
    assertThat(curve.points())
        .contains(new CostCurve.Point(10_000, Money.usd("121")))
        .isSortedAccordingTo(Comparator.comparing(CostCurve.Point::total));
  }

  @Test
  void smallVolumesMakeShortCurves() {
    var workload = YEAR.withRequestsPerMonth(1);

    assertThat(
            new CostComparison(Map.of("one", tokens(0, 1)), workload)
                .curves()
                .get(0)
                .points()
                .get(0)
                .requestsPerMonth())
        .isEqualTo(1);
  }

  @Test
  void gridsReachFromOneToTheLargestVolume() {
    assertThat(Volumes.grid(10_000)).startsWith(1L).endsWith(100_000_000L).isSorted();
    assertThat(Volumes.grid(3_000_000_000L)).endsWith(3_000_000_000L);
  }
}
