package dev.suffice.cli.view;

import dev.suffice.api.run.Plan;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Span;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.console.TextTable;
import dev.suffice.cli.console.TextTable.Column;
import java.util.List;
import java.util.stream.Stream;

/** What a run would do and cost. */
public final class PlanView {
  private PlanView() {}

  /** A table with a line per approach and the sums beneath. */
  public static List<Line> complete(Plan plan, int horizonMonths, int width) {
    List<Column> columns =
        List.of(
            Column.left("approach"),
            Column.right("trials"),
            Column.right("stored"),
            Column.right("calls"),
            Column.right("tokens in"),
            Column.right("tokens out"),
            Column.right("spend"),
            Column.right("time"),
            Column.right("bill over " + Figures.count(horizonMonths, "month")));
    List<List<Span>> rows =
        Stream.concat(
                plan.approaches().stream().map(entry -> row(entry, plan.inBatches())),
                plan.judging().stream().map(PlanView::row))
            .toList();
    return new Lines(width)
        .add(new TextTable(columns, rows).lines(width))
        .gap()
        .paragraph(Style.PLAIN, sentence(plan))
        .add(obstacles(plan, width))
        .paragraph(
            Style.FAINT,
            "Calls, tokens, money and time are estimates; nothing was sent. The bill is what the"
                + " workload would cost, not this run.")
        .done();
  }

  /** The sums alone. */
  public static List<Line> brief(Plan plan, int width) {
    return new Lines(width)
        .paragraph(Style.PLAIN, sentence(plan))
        .add(obstacles(plan, width))
        .done();
  }

  /** What the run will leave as failed. */
  private static List<Line> obstacles(Plan plan, int width) {
    var lines = new Lines(width);
    plan.obstacles()
        .forEach((id, why) -> lines.paragraph(Style.BAD, id + " cannot be run: " + why));
    return lines.done();
  }

  private static String sentence(Plan plan) {
    int stored = plan.stored();
    String approaches =
        plan.approaches().size() == 1 ? "1 approach" : plan.approaches().size() + " approaches";
    String all = "%s, %s".formatted(approaches, Figures.count(plan.trials(), "trial"));
    if (plan.remaining() == 0 && plan.left() == 0 && plan.calls() == 0) {
      return all + ": all stored already, no call to make.";
    }
    return "%s%s%s; %s %s, %s, %s.%s"
        .formatted(
            all,
            stored == 0 ? "" : ", " + Figures.count(stored) + " of them stored already",
            plan.left() == 0 ? "" : ", " + Figures.count(plan.left()) + " left for another run",
            plan.mayStopEarly() ? "at most about" : "about",
            Figures.count(plan.calls(), "call"),
            Figures.dollars(plan.spend().usd()),
            plan.inBatches() ? "up to a day for each batch" : Figures.time(plan.time()),
            plan.mayStopEarly() ? " It stops when the answer is known." : "");
  }

  /** A judge has no trials and no bill of its own. */
  private static List<Span> row(Plan.Judging judge) {
    return Stream.of(
            "judge " + judge.metric(),
            "",
            "",
            Figures.count(judge.calls()),
            Figures.count(judge.inputTokens()),
            Figures.count(judge.outputTokens()),
            Figures.dollars(judge.spend().usd()),
            Figures.time(judge.time()),
            "")
        .map(text -> new Span(Style.PLAIN, text))
        .toList();
  }

  private static List<Span> row(Plan.Entry entry, boolean inBatches) {
    return Stream.of(
            entry.approach(),
            Figures.count(entry.trials()),
            Figures.count(entry.stored()),
            Figures.count(entry.calls()),
            Figures.count(entry.inputTokens()),
            Figures.count(entry.outputTokens()),
            Figures.dollars(entry.spend().usd()),
            inBatches ? "batches" : Figures.time(entry.time()),
            Figures.dollars(entry.totalCost().usd()))
        .map(text -> new Span(Style.PLAIN, text))
        .toList();
  }
}
