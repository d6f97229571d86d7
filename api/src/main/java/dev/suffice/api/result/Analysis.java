package dev.suffice.api.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything concluded from the trials of an experiment; a pure function of them.
 *
 * @param guarantee absent without requirements
 * @param approaches sorted by total cost, those without one last
 * @param breakEven volumes at which the order of two approaches by cost changes
 * @param costCurves for charts
 * @param tunings of the approaches that train a model, in the order of the approaches
 * @param savings what an adaptive evaluation did not take
 * @param priceTrends scenarios of falling prices, slowest first
 * @param explorable what it takes to decide again; absent where nobody asked
 */
public record Analysis(
    Optional<Guarantee> guarantee,
    Recommendation recommendation,
    List<ApproachResult> approaches,
    List<BreakEven> breakEven,
    List<CostCurve> costCurves,
    List<PriceTrend> priceTrends,
    List<TuningResult> tunings,
    Savings savings,
    Optional<Explorable> explorable) {
  public Analysis {
    Objects.requireNonNull(guarantee, "guarantee");
    Objects.requireNonNull(recommendation, "recommendation");
    approaches = List.copyOf(approaches);
    breakEven = List.copyOf(breakEven);
    costCurves = List.copyOf(costCurves);
    priceTrends = List.copyOf(priceTrends);
    tunings = List.copyOf(tunings);
    Objects.requireNonNull(savings, "savings");
    Objects.requireNonNull(explorable, "explorable");
  }

  /** Of which nothing more can be asked. */
  public Analysis(
      Optional<Guarantee> guarantee,
      Recommendation recommendation,
      List<ApproachResult> approaches,
      List<BreakEven> breakEven,
      List<CostCurve> costCurves,
      List<PriceTrend> priceTrends,
      Savings savings) {
    this(
        guarantee,
        recommendation,
        approaches,
        breakEven,
        costCurves,
        priceTrends,
        List.of(),
        savings,
        Optional.empty());
  }

  /** Of an evaluation that saved nothing, of approaches that train no models. */
  public Analysis(
      Optional<Guarantee> guarantee,
      Recommendation recommendation,
      List<ApproachResult> approaches,
      List<BreakEven> breakEven,
      List<CostCurve> costCurves,
      List<PriceTrend> priceTrends) {
    this(guarantee, recommendation, approaches, breakEven, costCurves, priceTrends, Savings.NONE);
  }

  /** What was found of an approach; absent where there is none of this id. */
  public Optional<ApproachResult> approach(String id) {
    return approaches.stream().filter(result -> result.approach().id().equals(id)).findFirst();
  }
}
