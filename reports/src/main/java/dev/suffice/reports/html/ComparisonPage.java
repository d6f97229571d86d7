package dev.suffice.reports.html;

import dev.suffice.api.comparison.Comparison;
import dev.suffice.reports.text.ComparisonTables;
import dev.suffice.reports.text.Figures;
import dev.suffice.reports.text.Table;

/**
 * The page on what changed from one run to another.
 *
 * @param tone class of the colour: whether the decision stays
 */
record ComparisonPage(
    Assets assets,
    String title,
    String sentence,
    String tone,
    Side before,
    Side after,
    Table approaches,
    Table differences,
    String note,
    Table retiring,
    Table changes) {
  /** One of the two runs. */
  record Side(Words verdict, String sentence, String run) {
    static Side of(Comparison.Run run) {
      return new Side(
          Words.of(run.decision().verdict()),
          run.decision().sentence(),
          "Run %s of %s, %s"
              .formatted(
                  run.name().run(),
                  Figures.time(run.name().started()),
                  Words.many(run.examples(), "test example", "test examples")));
    }
  }

  static ComparisonPage of(Comparison comparison) {
    var tables = new ComparisonTables(comparison);
    return new ComparisonPage(
        Assets.load(),
        comparison.after().name().experiment(),
        comparison.sentence(),
        comparison.isSameDecision() ? "yes" : "open",
        Side.of(comparison.before()),
        Side.of(comparison.after()),
        tables.approaches(),
        tables.differences(),
        tables.note(),
        tables.retiring(),
        tables.changes());
  }
}
