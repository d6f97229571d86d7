package dev.suffice.reports.html;

import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.BreakEven;
import dev.suffice.api.result.CostCurve;
import dev.suffice.reports.cost.CostRegion;
import dev.suffice.reports.cost.Differences;
import dev.suffice.reports.html.chart.Drawn;
import dev.suffice.reports.html.chart.LineChart;
import dev.suffice.reports.text.Figures;
import dev.suffice.reports.text.VisibleText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What would change the answer.
 *
 * @param counterfactuals a sentence each
 * @param legend of the chart, where its lines are not named
 * @param explore absent where nothing tells how
 * @param chart total cost over volume; absent without curves
 * @param totals the same as a table
 * @param trends total cost if prices went on falling
 * @param regions who costs the least at which volumes, from the smallest
 * @param moreBreakEvens how many are not listed
 */
record WhatIfSection(
    List<String> counterfactuals,
    List<Label> legend,
    Optional<ExploreSection> explore,
    Optional<Drawn<LineChart>> chart,
    VolumeTable totals,
    TrendTable trends,
    List<Region> regions,
    List<Crossing> breakEvens,
    int moreBreakEvens) {
  /** Who costs the least from a volume on. */
  record Region(String from, Label cheapest) {}

  /** A volume at which the order of two approaches by cost changes. */
  record Crossing(String requests, Label below, Label above) {}

  private static final int LISTED = 12;

  static WhatIfSection of(ReportIndex index) {
    Analysis analysis = index.report().analysis();
    List<CostCurve> curves = analysis.costCurves();
    List<BreakEven> breakEvens = index.breakEvens().stream().sorted(relevance(analysis)).toList();
    int listed = Math.min(LISTED, breakEvens.size());
    return new WhatIfSection(
        analysis.recommendation().counterfactuals().stream().map(VisibleText::unbroken).toList(),
        curves.stream().map(curve -> index.label(curve.approach())).toList(),
        ExploreSection.of(index),
        CostCurveChart.of(index),
        VolumeTable.of(curves, index),
        TrendTable.of(analysis.priceTrends(), index),
        new Differences(curves, index.experiment())
            .ofWorthBetween(CostRegion.of(analysis, index.experiment().workload())).stream()
                .map(one -> new Region(Figures.count(one.from()), index.label(one.cheapest())))
                .toList(),
        breakEvens.subList(0, listed).stream().map(one -> crossing(one, index)).toList(),
        breakEvens.size() - listed);
  }

  /** Those of the recommended approach first, then by volume. */
  private static Comparator<BreakEven> relevance(Analysis analysis) {
    Optional<String> best = analysis.recommendation().approach();
    return Comparator.comparing((BreakEven one) -> !concerns(one, best))
        .thenComparingLong(BreakEven::requestsPerMonth);
  }

  private static boolean concerns(BreakEven one, Optional<String> approach) {
    return approach
        .filter(id -> id.equals(one.cheaperBelow()) || id.equals(one.cheaperAbove()))
        .isPresent();
  }

  private static Crossing crossing(BreakEven one, ReportIndex index) {
    return new Crossing(
        Figures.count(one.requestsPerMonth()),
        index.label(one.cheaperBelow()),
        index.label(one.cheaperAbove()));
  }
}
