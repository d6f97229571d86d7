package dev.suffice.config;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.recording.PublishedFigure.Kind;
import dev.suffice.api.recording.Recording;
import dev.suffice.api.recording.Recording.Aggregate;
import dev.suffice.api.recording.RowsFile.Row;
import dev.suffice.config.data.LoadedData;
import dev.suffice.config.data.RecordedRows;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Problems;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.Written;
import dev.suffice.config.section.Approaches.Placed;
import dev.suffice.config.section.Metrics;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds what approaches bring along from elsewhere against the data and the metrics. */
record Recordings(Outside outside, Metrics metrics, Problems problems) {
  /**
   * Reports what is wrong.
   *
   * @param data absent after a problem, or where there are none
   * @return what a person should know
   */
  List<String> check(List<Placed> approaches, Optional<LoadedData> data) {
    List<String> warnings = new ArrayList<>();
    for (Placed approach : approaches) {
      Optional<Recording> recording = approach.spec().options().recording();
      if (recording.isEmpty()) {
        continue;
      }
      costs(approach, recording.get());
      if (recording.get() instanceof Recording.Answers answers) {
        warnings.addAll(answers(approach, answers, data));
      } else {
        figures(approach, (Aggregate) recording.get());
      }
    }
    return warnings;
  }

  /** An unknown cost is a problem, never zero. */
  private void costs(Placed approach, Recording recording) {
    boolean isAnswers = recording instanceof Recording.Answers;
    boolean known =
        recording instanceof Recording.Answers answers
            ? answers.columns().cost().isPresent()
            : ((Aggregate) recording).costPerRequest().isPresent();
    if (!known && approach.spec().costs().equals(LifeCycle.NONE)) {
      tell(
          approach,
          isAnswers ? "columns.cost" : "aggregate.cost-per-request",
          "Nothing says what a request of '%s' costs.".formatted(approach.spec().id()),
          (isAnswers
                  ? "Name the field, `columns: {cost: cost_usd}`"
                  : "Add `cost-per-request: 0.002 USD` to the aggregate")
              + ", or declare it: `costs: {per-request: 0.002 USD}`.");
    }
  }

  private List<String> answers(
      Placed approach, Recording.Answers answers, Optional<LoadedData> data) {
    answers.columns().scores().keySet().forEach(metric -> isMetric(approach, "columns", metric));
    if (answers.file().rows().isEmpty() || !hasFields(approach, answers) || data.isEmpty()) {
      return List.of();
    }
    var rows =
        new RecordedRows(
            answers, outside.shown(named(approach, answers)), data.get(), metrics.specs());
    rows.check(problems);
    return rows.unanswered(approach.spec().id()).stream().toList();
  }

  private static Written named(Placed approach, Recording.Answers answers) {
    return new Written(answers.file().name(), approach.location(), approach.path());
  }

  /** A field that no row has is one mistake in the experiment, not one in every row. */
  private boolean hasFields(Placed approach, Recording.Answers answers) {
    Set<String> seen = new LinkedHashSet<>();
    for (Row row : answers.file().rows()) {
      seen.addAll(row.fields().keySet());
    }
    List<String> absent =
        answers.columns().fields().stream().filter(field -> !seen.contains(field)).toList();
    for (String field : absent) {
      tell(
          approach,
          "columns",
          "No row of %s has a field '%s'.".formatted(answers.file().name(), field),
          "Name the right field in `columns`. " + Suggestion.remedy(field, seen));
    }
    return absent.isEmpty();
  }

  private void figures(Placed approach, Aggregate aggregate) {
    aggregate
        .figures()
        .forEach(
            (metric, figure) -> {
              if (isMetric(approach, "aggregate", metric) && figure.kind() == Kind.PROPORTION) {
                proportion(approach, aggregate, metric);
              }
            });
  }

  private void proportion(Placed approach, Aggregate aggregate, String metric) {
    Optional<MetricSpec> spec =
        metrics.specs().stream().filter(one -> one.name().equals(metric)).findFirst();
    String written = aggregate.figures().get(metric).value().toPlainString();
    if (spec.filter(one -> !one.metric().isBinary()).isPresent()) {
      tell(
          approach,
          Paths.child("aggregate", metric),
          "%s is no count: it can be anything from 0 to 1 for each example.".formatted(metric),
          "Write `%1$s: {mean: %2$s}` if it is the mean over examples, or `%1$s: {corpus-level: %2$s}` if it was computed from all of them at once."
              .formatted(metric, written));
    } else if (aggregate.figures().get(metric).counts(aggregate.n()).isEmpty()) {
      tell(
          approach,
          Paths.child("aggregate", metric),
          "No count of %s examples rounds to %s.".formatted(aggregate.n(), written),
          "Check n and the figure; if it is no count, write `%s: {mean: %s}`."
              .formatted(metric, written));
    }
  }

  private boolean isMetric(Placed approach, String key, String metric) {
    boolean known = metrics.names().contains(metric);
    if (!known) {
      tell(
          approach,
          Paths.child(key, metric),
          "'%s' is not under `metrics:`.".formatted(metric),
          metrics.installed().contains(metric)
              ? "Add %s to `metrics:`.".formatted(metric)
              : Suggestion.remedy(metric, metrics.names()));
    }
    return known;
  }

  private void tell(Placed approach, String key, String message, String remedy) {
    new Reading(problems)
        .problem(approach.location(), Paths.child(approach.path(), key), message, remedy);
  }
}
