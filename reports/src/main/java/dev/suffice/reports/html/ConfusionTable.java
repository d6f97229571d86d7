package dev.suffice.reports.html;

import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.TaskKind;
import dev.suffice.api.trial.Outcome;
import dev.suffice.reports.html.examples.Grade;
import dev.suffice.reports.html.examples.Grading;
import dev.suffice.reports.text.Excerpt;
import dev.suffice.reports.text.Figures;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The most frequent confusions of one approach.
 *
 * @param why what makes it the one to look at
 * @param wrong its wrong answers, all of them
 */
record ConfusionTable(Label approach, String why, String wrong, List<Row> rows) {
  /** Answers given where others were expected. */
  record Row(String expected, String given, String count, String share) {}

  private record Pair(String expected, String given) {}

  private static final int LISTED = 12;
  private static final Set<Grade> NO_ERRORS =
      EnumSet.of(Grade.RIGHT, Grade.UNJUDGED, Grade.MISSING);
  private static final String NO_ANSWER = "(no valid answer)";

  static Optional<ConfusionTable> of(ReportIndex index) {
    if (index.experiment().task().kind() != TaskKind.CLASSIFICATION) {
      return Optional.empty();
    }
    return index
        .leader()
        .map(result -> table(index, index.label(result)))
        .filter(table -> !table.rows().isEmpty());
  }

  private static ConfusionTable table(ReportIndex index, Label approach) {
    Map<String, Example> examples =
        index.experiment().data().test().stream()
            .collect(Collectors.toMap(Example::id, Function.identity()));
    Grading grading = index.grading();
    Map<Pair, Long> counts =
        index.report().trials().stream()
            .filter(scored -> scored.trial().approach().equals(approach.id()))
            .flatMap(scored -> confusion(scored, examples, grading).stream())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    long wrong = counts.values().stream().mapToLong(Long::longValue).sum();
    List<Row> rows =
        counts.entrySet().stream()
            .sorted(
                Map.Entry.<Pair, Long>comparingByValue()
                    .reversed()
                    .thenComparing(entry -> entry.getKey().expected())
                    .thenComparing(entry -> entry.getKey().given()))
            .limit(LISTED)
            .map(entry -> row(entry.getKey(), entry.getValue(), wrong))
            .toList();
    return new ConfusionTable(
        approach,
        approach.recommended() ? "the recommended approach" : "the best observed approach",
        Words.many(wrong, "wrong answer", "wrong answers"),
        rows);
  }

  private static Optional<Pair> confusion(
      ScoredTrial scored, Map<String, Example> examples, Grading grading) {
    Optional<Example> example = Optional.ofNullable(examples.get(scored.trial().exampleId()));
    if (example.isEmpty() || NO_ERRORS.contains(grading.grade(scored))) {
      return Optional.empty();
    }
    String given = given(scored.trial().outcome());
    return Optional.of(new Pair(example.get().expected().get(0), given));
  }

  private static String given(Outcome outcome) {
    return outcome instanceof Outcome.Answered answered
        ? answered.answer().value().orElse(NO_ANSWER)
        : NO_ANSWER;
  }

  private static Row row(Pair pair, long count, long wrong) {
    return new Row(
        Excerpt.brief(pair.expected()),
        Excerpt.brief(pair.given()),
        Figures.count(count),
        Figures.share((double) count / wrong, 0));
  }
}
