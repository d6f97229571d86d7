package dev.suffice.reports.html;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.CostCurve;
import dev.suffice.api.result.Verdict;
import dev.suffice.reports.text.Figures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Total costs at a few volumes.
 *
 * @param volumes the columns
 * @param candidates whose totals compete in each column: {@code adequate approaches}, say
 */
record VolumeTable(List<String> volumes, String candidates, List<Row> rows) {
  /** One approach. */
  record Row(Label label, List<Cell> cells) {}

  /** A total; {@code least} among the candidates of its column. */
  record Cell(String total, boolean least) {}

  private static final int COLUMNS = 7;

  static VolumeTable of(List<CostCurve> curves, ReportIndex index) {
    List<Long> volumes = volumes(curves);
    boolean anyAdequate = curves.stream().anyMatch(curve -> isAdequate(curve, index));
    List<CostCurve> candidates =
        curves.stream().filter(curve -> !anyAdequate || isAdequate(curve, index)).toList();
    List<Row> rows = new ArrayList<>();
    for (CostCurve curve : curves) {
      List<Cell> cells = volumes.stream().map(volume -> cell(curve, volume, candidates)).toList();
      rows.add(new Row(index.label(curve.approach()), cells));
    }
    return new VolumeTable(
        volumes.stream().map(Figures::count).toList(),
        anyAdequate ? "adequate approaches" : "all approaches",
        rows);
  }

  private static boolean isAdequate(CostCurve curve, ReportIndex index) {
    return index
        .report()
        .analysis()
        .approach(curve.approach())
        .filter(result -> result.verdict() == Verdict.ADEQUATE)
        .isPresent();
  }

  /** Evenly chosen from the points that the curves have. */
  private static List<Long> volumes(List<CostCurve> curves) {
    TreeSet<Long> all = new TreeSet<>();
    curves.forEach(curve -> curve.points().forEach(point -> all.add(point.requestsPerMonth())));
    List<Long> sorted = List.copyOf(all);
    if (sorted.size() <= COLUMNS) {
      return sorted;
    }
    List<Long> chosen = new ArrayList<>();
    for (int column = 0; column < COLUMNS; column++) {
      chosen.add(sorted.get(column * (sorted.size() - 1) / (COLUMNS - 1)));
    }
    return chosen;
  }

  private static Cell cell(CostCurve curve, long volume, List<CostCurve> candidates) {
    Optional<Money> total = total(curve, volume);
    Optional<Money> least =
        candidates.stream()
            .flatMap(candidate -> total(candidate, volume).stream())
            .min(Comparator.naturalOrder());
    return new Cell(
        total.map(Figures::bill).orElse(Figures.NONE),
        total.isPresent() && total.equals(least) && candidates.contains(curve));
  }

  private static Optional<Money> total(CostCurve curve, long volume) {
    return curve.points().stream()
        .filter(point -> point.requestsPerMonth() == volume)
        .map(CostCurve.Point::total)
        .findFirst();
  }
}
