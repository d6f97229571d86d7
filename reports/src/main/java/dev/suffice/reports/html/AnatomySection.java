package dev.suffice.reports.html;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.CostSummary;
import dev.suffice.reports.html.chart.StackedBar;
import dev.suffice.reports.text.Figures;
import java.util.List;
import java.util.Optional;

/**
 * What the cost is made of.
 *
 * @param dominant a sentence in place of the bars, where one part is almost all of every total
 * @param parts the colours of the bars
 */
record AnatomySection(
    String horizon, Optional<String> dominant, List<Part> parts, List<Bill> bills) {
  /** From this share of every total on, one part is all that a chart would show. */
  private static final double ALMOST_ALL = 0.9;

  /** From this share on the rest is what adding up rounds away. */
  private static final double ALL = 1 - 1e-9;

  /** A kind of cost with the class of its colour. */
  record Part(String name, String tone) {}

  /** The bill of one approach. */
  record Bill(Label label, String total, StackedBar bar, List<Line> lines) {}

  /** One line of a bill. */
  record Line(
      String part, String model, String amount, String share, String provenance, boolean assumed) {}

  /** Whether some part of a bar is hatched. */
  boolean anyAssumed() {
    return bills.stream()
        .flatMap(bill -> bill.bar().segments().stream())
        .anyMatch(StackedBar.Segment::hatched);
  }

  static AnatomySection of(ReportIndex index) {
    List<ApproachResult> priced =
        index.results().stream().filter(result -> result.cost().isPresent()).toList();
    List<CostSummary> costs = priced.stream().map(one -> one.cost().orElseThrow()).toList();
    List<CostSummary.Part> used =
        costs.stream()
            .flatMap(cost -> cost.items().stream())
            .filter(item -> !item.amount().isZero())
            .map(CostSummary.Item::part)
            .distinct()
            .sorted()
            .toList();
    return new AnatomySection(
        Words.many(index.experiment().workload().horizonMonths(), "month", "months"),
        used.stream().flatMap(part -> dominant(part, costs).stream()).findFirst(),
        used.stream().map(part -> new Part(Words.of(part), tone(part))).toList(),
        priced.stream().map(result -> bill(index.label(result), result)).toList());
  }

  /** A sentence where this part is almost all of every total. */
  static Optional<String> dominant(CostSummary.Part part, List<CostSummary> costs) {
    double least =
        costs.stream()
            .filter(cost -> !cost.total().isZero())
            .mapToDouble(cost -> share(part, cost))
            .min()
            .orElse(0);
    if (least >= ALL) {
      return Optional.of("Every total is %s and nothing else.".formatted(Words.of(part)));
    }
    return least < ALMOST_ALL
        ? Optional.empty()
        : Optional.of(
            "Almost all of every total is %s: %s of it or more."
                .formatted(Words.of(part), Figures.share(Math.floor(least * 100) / 100, 0)));
  }

  private static double share(CostSummary.Part part, CostSummary cost) {
    return cost.items().stream()
            .filter(item -> item.part() == part)
            .mapToDouble(item -> item.amount().toDouble())
            .sum()
        / cost.total().toDouble();
  }

  private static Bill bill(Label label, ApproachResult result) {
    CostSummary cost = result.cost().orElseThrow();
    List<StackedBar.Part> parts =
        cost.items().stream().map(item -> part(item, cost.total())).toList();
    return new Bill(
        label,
        Figures.bill(cost.total()),
        StackedBar.of(parts),
        cost.items().stream().map(item -> line(item, cost.total())).toList());
  }

  private static StackedBar.Part part(CostSummary.Item item, Money total) {
    return new StackedBar.Part(
        Math.max(0, item.amount().toDouble()),
        tone(item.part()),
        Words.of(item.part()) + " " + share(item, total),
        item.provenance().isAssumed());
  }

  private static Line line(CostSummary.Item item, Money total) {
    return new Line(
        Words.of(item.part()),
        item.subject(),
        Figures.bill(item.amount()),
        share(item, total),
        Words.of(item.provenance()),
        item.provenance().isAssumed());
  }

  private static String share(CostSummary.Item item, Money total) {
    return total.isZero()
        ? Figures.NONE
        : Figures.share(item.amount().toDouble() / total.toDouble(), 0);
  }

  private static String tone(CostSummary.Part part) {
    return "p" + List.of(CostSummary.Part.values()).indexOf(part);
  }
}
