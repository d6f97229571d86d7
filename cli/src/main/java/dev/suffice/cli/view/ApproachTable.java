package dev.suffice.cli.view;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.Estimate;
import dev.suffice.api.result.Verdict;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Span;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.console.TextTable;
import dev.suffice.cli.console.TextTable.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** A row per approach, cheapest first; the recommended one is marked with an arrow head. */
final class ApproachTable {
  private static final String UNKNOWN = "-";

  private final Experiment experiment;
  private final Analysis analysis;

  ApproachTable(Experiment experiment, Analysis analysis) {
    this.experiment = experiment;
    this.analysis = analysis;
  }

  TextTable table() {
    return new TextTable(columns(), analysis.approaches().stream().map(this::row).toList());
  }

  private List<Column> columns() {
    var columns = new ArrayList<Column>();
    columns.add(Column.left("  approach"));
    columns.add(Column.left("verdict"));
    metrics().forEach(metric -> columns.add(Column.right(metric)));
    columns.add(Column.right("p95"));
    columns.add(Column.right("per 1,000"));
    columns.add(Column.right("per month"));
    columns.add(
        Column.right("over " + Figures.count(experiment.workload().horizonMonths(), "month")));
    return columns;
  }

  private List<Span> row(ApproachResult result) {
    var cells = new ArrayList<Span>();
    String id = result.approach().id();
    boolean winner = analysis.recommendation().approach().equals(Optional.of(id));
    cells.add(new Span(winner ? Style.STRONG : Style.PLAIN, (winner ? "> " : "  ") + id));
    cells.add(new Span(style(result.verdict()), words(result)));
    for (String metric : metrics()) {
      Estimate estimate = result.metrics().get(metric);
      cells.add(new Span(Style.PLAIN, estimate == null ? UNKNOWN : percent(estimate)));
    }
    cells.add(cell(result.latency().map(latency -> Figures.time(latency.p95()))));
    cells.add(cell(result, cost -> cost.perRequest().usd().multiply(BigDecimal.valueOf(1000))));
    cells.add(cell(result, cost -> cost.perMonth().usd()));
    cells.add(total(result));
    return cells;
  }

  private List<String> metrics() {
    return experiment.metrics().stream().map(MetricSpec::name).toList();
  }

  private static Span cell(ApproachResult result, Function<CostSummary, BigDecimal> figure) {
    return cell(result.cost().map(cost -> Figures.dollars(figure.apply(cost))));
  }

  private static Span total(ApproachResult result) {
    return cell(
        result
            .cost()
            .map(
                cost ->
                    (restsOnAssumption(cost) ? "*" : "") + Figures.dollars(cost.total().usd())));
  }

  /** Whether any part of any bill rests on something that nobody stated. */
  boolean restsOnAssumption() {
    return analysis.approaches().stream()
        .flatMap(result -> result.cost().stream())
        .anyMatch(ApproachTable::restsOnAssumption);
  }

  private static boolean restsOnAssumption(CostSummary cost) {
    return cost.items().stream().anyMatch(item -> item.provenance().isAssumed());
  }

  private static Span cell(Optional<String> text) {
    return new Span(Style.PLAIN, text.orElse(UNKNOWN));
  }

  private static String percent(Estimate estimate) {
    return estimate
        .interval()
        .map(range -> Figures.percent(estimate.mean(), range.low(), range.high()))
        .orElseGet(() -> Figures.percent(estimate.mean()));
  }

  private static String words(ApproachResult result) {
    Verdict verdict = result.verdict();
    boolean open = verdict == Verdict.UNDECIDED || verdict == Verdict.NO_REQUIREMENTS;
    if (open && result.n() + result.missing() == 0) {
      return "not evaluated yet";
    }
    return verdict == Verdict.NO_REQUIREMENTS
        ? UNKNOWN
        : verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Style style(Verdict verdict) {
    return switch (verdict) {
      case ADEQUATE -> Style.GOOD;
      case INADEQUATE, FAILED -> Style.BAD;
      case UNDECIDED -> Style.OPEN;
      case NOT_NEEDED, NO_REQUIREMENTS -> Style.PLAIN;
    };
  }
}
