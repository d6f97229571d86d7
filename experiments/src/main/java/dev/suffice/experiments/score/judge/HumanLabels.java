package dev.suffice.experiments.score.judge;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.judge.LabelledAnswer;
import dev.suffice.api.judge.Scale;
import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.api.metric.MetricContext.RowReader;
import dev.suffice.api.recording.Columns.CellProblem;
import dev.suffice.api.recording.RowsFile.Row;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * A file of answers that people have judged, one a row, and which of its fields mean what.
 *
 * @param input the field with what was asked
 * @param answer the field with what was answered
 * @param verdict the field with the person's verdict, a grade of the scale
 * @param expected the field with the right answer, where the judge is shown one
 * @param context the field with a text given along with the question, if there is one
 */
record HumanLabels(
    @Description("A file of rows: jsonl, json, csv or tsv.") String file,
    @Description("The field with what was asked; `input` by default.") Optional<String> input,
    @Description("The field with what was answered; `answer` by default.") Optional<String> answer,
    @Description("The field with the person's verdict; `verdict` by default.")
        Optional<String> verdict,
    @Description("The field with the right answer; `expected` by default.")
        Optional<String> expected,
    @Description("The field with a text given along with the question.") Optional<String> context) {

  /** Reads the rows of such a file. */
  RowReader<LabelledAnswer> rows(Scale scale, boolean showsReference) {
    return (row, problems) -> {
      Optional<String> asked = value(row, input.orElse("input"), problems);
      Optional<String> said = value(row, answer.orElse("answer"), problems);
      Optional<String> right =
          showsReference ? value(row, expected.orElse("expected"), problems) : Optional.of("");
      Optional<Integer> place =
          value(row, verdict.orElse("verdict"), problems)
              .flatMap(grade -> place(grade, scale, problems));
      if (Stream.of(asked, said, right, place).anyMatch(Optional::isEmpty)) {
        return Optional.empty();
      }
      var subject =
          new Subject(
              example(row, asked.get(), right.get()), new Answer(said.get(), said, List.of()));
      return Optional.of(new LabelledAnswer(subject, place.get()));
    };
  }

  private Example example(Row row, String asked, String right) {
    List<Passage> passages =
        context.stream()
            .flatMap(field -> Stream.ofNullable(row.fields().get(field)))
            .map(text -> new Passage("context", text))
            .toList();
    return new Example(
        "labelled", asked, Map.of(), List.of(right), passages, Map.of(), Optional.empty());
  }

  private Optional<Integer> place(String grade, Scale scale, Consumer<CellProblem> problems) {
    Optional<Integer> place = scale.place(grade);
    if (place.isEmpty()) {
      problems.accept(
          new CellProblem(
              verdict.orElse("verdict"),
              "The verdict '%s' is not on the scale.".formatted(grade.strip()),
              "Write one of %s, or mend the `scale`.".formatted(String.join(", ", scale.names()))));
    }
    return place;
  }

  private static Optional<String> value(Row row, String field, Consumer<CellProblem> problems) {
    Optional<String> value =
        Optional.ofNullable(row.fields().get(field)).filter(text -> !text.isBlank());
    if (value.isEmpty()) {
      problems.accept(
          new CellProblem(
              field,
              "This row has no value for '%s'.".formatted(field),
              "Fill it in, remove the row, or name the right field in `human-labels`."));
    }
    return value;
  }
}
