package dev.suffice.reports.html;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.CostSummary;
import dev.suffice.reports.html.chart.StackedBar;
import dev.suffice.reports.text.Figures;
import java.util.List;

/**
 * What the cost is made of.
 *
 * @param parts the colours of the bars
 */
record AnatomySection(String horizon, List<Part> parts, List<Bill> bills) {
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
    List<CostSummary.Part> used =
        priced.stream()
            .flatMap(result -> result.cost().orElseThrow().items().stream())
            .filter(item -> !item.amount().isZero())
            .map(CostSummary.Item::part)
            .distinct()
            .sorted()
            .toList();
    return new AnatomySection(
        Words.many(index.experiment().workload().horizonMonths(), "month", "months"),
        used.stream().map(part -> new Part(Words.of(part), tone(part))).toList(),
        priced.stream().map(result -> bill(index.label(result), result)).toList());
  }

  private static Bill bill(Label label, ApproachResult result) {
    CostSummary cost = result.cost().orElseThrow();
    List<StackedBar.Part> parts =
        cost.items().stream().map(item -> part(item, cost.total())).toList();
    return new Bill(
        label,
        Figures.money(cost.total()),
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
        Figures.money(item.amount()),
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
