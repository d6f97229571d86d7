package dev.suffice.reports.html;

import dev.suffice.api.result.Agreement;
import dev.suffice.api.result.JudgeBill;
import dev.suffice.api.result.JudgeResult;
import dev.suffice.reports.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The models that gave scores: how far people agree with them, and what they took. */
record JudgesSection(String confidence, List<Judge> judges) {
  /**
   * One judge.
   *
   * @param decides whether requirements on its scores may be certified and refuted
   * @param confusion absent where it was not held against people
   */
  record Judge(
      String metric,
      String model,
      String sentence,
      boolean decides,
      Optional<Confusion> confusion,
      String bill) {}

  /**
   * Verdicts of people against the judge's.
   *
   * @param columns what the judge said, the worst grade first
   */
  record Confusion(List<String> columns, List<Row> rows) {}

  /** One grade that people gave, and what the judge gave there. */
  record Row(String grade, List<Cell> cells) {}

  /** How often; emphasised where both agree. */
  record Cell(String count, boolean agreed) {}

  static JudgesSection of(ReportIndex index) {
    return new JudgesSection(
        index.confidence(),
        index.report().judges().all().stream().map(JudgesSection::judge).toList());
  }

  private static Judge judge(JudgeResult judge) {
    return new Judge(
        judge.metric(),
        judge.model(),
        judge.sentence(),
        judge.mayDecide(),
        judge.agreement().map(JudgesSection::confusion),
        bill(judge.bill()));
  }

  /** The column of what could not be read only where there is any. */
  private static Confusion confusion(Agreement agreement) {
    int grades = agreement.grades().size();
    boolean unread = agreement.counts().stream().anyMatch(row -> row.get(grades) > 0);
    var columns = new ArrayList<String>(agreement.grades());
    if (unread) {
      columns.add("(no verdict)");
    }
    var rows = new ArrayList<Row>();
    for (int place = 0; place < grades; place++) {
      var cells = new ArrayList<Cell>();
      for (int column = 0; column < columns.size(); column++) {
        int count = agreement.counts().get(place).get(column);
        cells.add(new Cell(Figures.count(count), column == place));
      }
      rows.add(new Row(agreement.grades().get(place), cells));
    }
    return new Confusion(columns, rows);
  }

  private static String bill(JudgeBill bill) {
    return "In this run: %s%s, %s%s, %s tokens, %s. Part of what the run spent, in no approach's bill."
        .formatted(
            Words.many(bill.verdicts(), "verdict", "verdicts"),
            bill.unreadable() == 0
                ? ""
                : " and %s that could not be read".formatted(Figures.count(bill.unreadable())),
            Words.many(bill.calls(), "call", "calls"),
            bill.replayed() == 0
                ? ""
                : " (%s more found again)".formatted(Figures.count(bill.replayed())),
            Figures.count(bill.inputTokens() + bill.outputTokens()),
            Figures.money(bill.cost()));
  }
}
