package dev.suffice.reports.html;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.reports.html.examples.ExampleBrowser;
import java.util.Optional;

/**
 * Where it fails: by slice, by confusion, example by example.
 *
 * @param confidence of the intervals, for example {@code 95 %}
 * @param confusions absent unless answers are labels
 */
record FailuresSection(
    String metric,
    String confidence,
    SliceTable slices,
    Optional<ConfusionTable> confusions,
    ExampleBrowser examples) {
  static FailuresSection of(ReportIndex index) {
    return new FailuresSection(
        index.metric().map(MetricSpec::name).orElse("score"),
        index.confidence(),
        SliceTable.of(index),
        ConfusionTable.of(index),
        ExampleBrowser.of(index.report(), index.grading()));
  }
}
