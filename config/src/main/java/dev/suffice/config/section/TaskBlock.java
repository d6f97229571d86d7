package dev.suffice.config.section;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.TaskKind;
import dev.suffice.api.task.Template;
import dev.suffice.config.form.Written;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The {@code task:} block. */
public record TaskBlock(
    @Description("What kind of answer is asked for; sets defaults.") TaskKind kind,
    @Description("The data field that is asked.") Written input,
    @Description("The data field that holds the answer; in JSON also a list of acceptable ones.")
        Written expected,
    @Description("The possible answers of a classification.") Optional<Labels> labels,
    @Description("What a model is told to do; {{field}} stands for a data field.")
        Optional<Template> instructions,
    @Description("Who a model is told to be.") Optional<String> system,
    @Description("The form an answer must have to count as valid.")
        Optional<AnswerForm> answerFormat,
    @Description("Data fields to report by and to hold requirements on.") List<Written> slices,
    @Description("The data field that says which examples depend on each other.")
        Optional<Written> cluster,
    @Description("The data field with a text, or a list of texts, given along with each question.")
        Optional<Written> context,
    @Description(
            "The data field that names the passages of the corpus an answer rests on; never shown.")
        Optional<Written> evidence) {
  public TaskBlock {
    boolean classification = kind == TaskKind.CLASSIFICATION;
    if (labels.isPresent() && !classification) {
      throw new IllegalArgumentException("labels go with `kind: classification`");
    }
    checkFormat(kind, answerFormat.map(AnswerForm::format).orElse(usualFormat(kind)));
    if (input.text().equals(expected.text())) {
      throw new IllegalArgumentException(
          "expected must be another field than `input`: " + expected.text());
    }
    if (evidence.filter(field -> isUsed(field, input, expected, context)).isPresent()) {
      throw new IllegalArgumentException(
          "evidence must be a field of its own: " + evidence.get().text());
    }
    if (slices.stream().map(Written::text).distinct().count() < slices.size()) {
      throw new IllegalArgumentException("slices names a field twice");
    }
  }

  /** The file with the JSON Schema of the answers, where the block names one. */
  public Optional<Written> schemaFile() {
    return answerFormat.flatMap(AnswerForm::schema);
  }

  /** Whether a field must not be shown to a model. */
  public boolean hides(String field) {
    return expected.text().equals(field)
        || evidence.filter(named -> named.text().equals(field)).isPresent();
  }

  /** The format of the answers, written or usual. */
  public AnswerFormat format() {
    return answerFormat.map(AnswerForm::format).orElse(usualFormat(kind));
  }

  private static boolean isUsed(
      Written field, Written input, Written expected, Optional<Written> context) {
    return Stream.concat(Stream.of(input, expected), context.stream())
        .anyMatch(other -> other.text().equals(field.text()));
  }

  private static void checkFormat(TaskKind kind, AnswerFormat format) {
    boolean classification = kind == TaskKind.CLASSIFICATION;
    if (!classification && format == AnswerFormat.LABEL) {
      throw new IllegalArgumentException(
          "answer-format label goes with `kind: classification`; write text or json");
    }
    if (classification && format == AnswerFormat.JSON) {
      throw new IllegalArgumentException(
          "answer-format json does not go with `kind: classification`; write label or text");
    }
    if (kind == TaskKind.EXTRACTION && format != AnswerFormat.JSON) {
      throw new IllegalArgumentException(
          "answer-format of `kind: extraction` is json; for one short text write `kind:"
              + " question-answering`");
    }
  }

  private static AnswerFormat usualFormat(TaskKind kind) {
    return switch (kind) {
      case CLASSIFICATION -> AnswerFormat.LABEL;
      case EXTRACTION -> AnswerFormat.JSON;
      case QUESTION_ANSWERING, GENERATION -> AnswerFormat.TEXT;
    };
  }
}
