package dev.suffice.reports.html;

import dev.suffice.api.result.Payback;
import dev.suffice.api.result.Payback.Month;
import dev.suffice.reports.html.chart.Axis;
import dev.suffice.reports.html.chart.Drawn;
import dev.suffice.reports.html.chart.Frame;
import dev.suffice.reports.html.chart.LineChart;
import dev.suffice.reports.html.chart.LineChart.Point;
import dev.suffice.reports.html.chart.LineChart.Series;
import dev.suffice.reports.html.chart.Scale;
import dev.suffice.reports.text.Figures;
import dev.suffice.reports.text.PaybackText;
import dev.suffice.reports.text.VisibleText;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * When a tuned model has paid for itself: in words, as a chart, and as a table.
 *
 * @param chart what both have cost by month
 * @param rows the same; of a long horizon every so many months
 */
record PaybackView(
    String sentence, Drawn<LineChart> chart, Label tuned, Label other, List<Row> rows) {
  /** One month; {@code paid} where the tuned model has cost no more. */
  record Row(String month, String tuned, String other, boolean paid) {}

  private static final Frame WIDE = new Frame(760, 340, 60, 34, 590, 290);
  private static final Frame NARROW = new Frame(360, 300, 50, 34, 350, 250);
  private static final int MOST_ROWS = 25;

  static PaybackView of(Payback payback, Label tuned, Label other) {
    int step = 1 + (payback.months().size() - 1) / MOST_ROWS;
    return new PaybackView(
        VisibleText.unbroken(PaybackText.of(tuned.id(), payback)),
        Drawn.of(WIDE, NARROW, frame -> chart(payback, tuned, other, frame)),
        tuned,
        other,
        payback.months().stream()
            .filter(month -> month.number() % step == 0 || month.equals(payback.last()))
            .map(PaybackView::row)
            .toList());
  }

  private static Row row(Month month) {
    return new Row(
        month.number() == 0 ? "set-up" : Figures.count(month.number()),
        Figures.bill(month.tuned()),
        Figures.bill(month.other()),
        month.isPaidBack());
  }

  private static LineChart chart(Payback payback, Label tuned, Label other, Frame frame) {
    double most =
        payback.months().stream()
            .flatMap(month -> Stream.of(month.tuned(), month.other()))
            .mapToDouble(money -> money.toDouble())
            .max()
            .orElseThrow();
    Scale x = Scale.linear(0, payback.last().number(), frame.left(), frame.right());
    Scale y = Scale.linear(0, most > 0 ? most : 1, frame.bottom(), frame.top());
    return new LineChart(
        "payback-" + tuned.style(),
        "What both have cost by the end of each month",
        "Cumulative cost of the tuned model and of the approach it is set against. The table below"
            + " holds the same figures.",
        frame,
        new Axis("month", x.ticks(CompactFigures::number)),
        new Axis("cost so far", y.ticks(CompactFigures::money)),
        LineChart.lines(
            List.of(
                series(tuned, payback, month -> month.tuned().toDouble()),
                series(other, payback, month -> month.other().toDouble())),
            x,
            y,
            frame),
        guides(payback, x, frame),
        List.of());
  }

  private static Series series(Label label, Payback payback, Function<Month, Double> cost) {
    return new Series(
        label.id(),
        label.style(),
        label.tone(),
        payback.months().stream()
            .map(month -> new Point(month.number(), cost.apply(month)))
            .toList());
  }

  private static List<LineChart.Guide> guides(Payback payback, Scale x, Frame frame) {
    return payback.month().isEmpty() || payback.month().getAsInt() == 0
        ? List.of()
        : List.of(
            LineChart.Guide.of(
                x.at(payback.month().getAsInt()),
                "paid back: month " + payback.month().getAsInt(),
                frame));
  }
}
