package dev.suffice.reports.html;

import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.DataHealth.Finding;
import dev.suffice.api.task.Example;
import dev.suffice.reports.text.Figures;
import dev.suffice.reports.text.VisibleText;
import java.util.List;
import java.util.Optional;

/**
 * The data, and what is wrong with it.
 *
 * @param notes what the counts do not say
 * @param findings what a person should know, with what can be done
 * @param warnings of the file
 */
record DataSection(
    SplitTable splits,
    List<String> notes,
    List<Finding> findings,
    List<String> warnings,
    TextPairs pairs,
    List<SampleRow> sampleSizes) {
  /** What one requirement needs. */
  record SampleRow(String requirement, String available, String least, String likely) {}

  static DataSection of(ReportIndex index) {
    Optional<DataHealth> health = index.report().health();
    return new DataSection(
        SplitTable.of(index.experiment(), health),
        notes(index),
        health.map(DataHealth::findings).orElse(List.of()),
        index.experiment().warnings(),
        health.map(TextPairs::of).orElse(TextPairs.NONE),
        health.stream()
            .flatMap(known -> known.sampleSizes().stream())
            .map(
                size ->
                    new SampleRow(
                        VisibleText.unbroken(size.requirement()),
                        Figures.count(size.available()),
                        SplitTable.count(size.least()),
                        SplitTable.count(size.likely())))
            .toList());
  }

  boolean isClean() {
    return findings.isEmpty() && warnings.isEmpty() && pairs.groups().isEmpty();
  }

  private static List<String> notes(ReportIndex index) {
    List<Example> test = index.experiment().data().test();
    long clusters =
        test.stream().map(one -> one.cluster().orElse("\0" + one.id())).distinct().count();
    if (clusters == test.size()) {
      return List.of();
    }
    return List.of(
        "%s of the test set form %s that depend on each other; the bounds count clusters."
            .formatted(
                Words.many(test.size(), "example", "examples"),
                Words.many(clusters, "cluster", "clusters")));
  }
}
