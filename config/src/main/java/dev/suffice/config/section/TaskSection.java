package dev.suffice.config.section;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskKind;
import dev.suffice.api.task.Template;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.RecordForm;
import dev.suffice.config.form.Written;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the task out of its block and, where labels come from there, the data. */
public final class TaskSection {
  public static final RecordForm<TaskBlock> FORM = Language.FORMS.record(TaskBlock.class);
  private static final int FEWEST_LABELS = 2;

  private TaskSection() {}

  /**
   * The task; empty after a problem.
   *
   * @param instructions what the block says
   * @param answerSchema the text of the schema file, where there is one
   */
  public static Optional<Task> task(
      TaskBlock block,
      Optional<Template> instructions,
      Optional<String> answerSchema,
      Dataset data,
      Location location,
      Reading reading) {
    List<Label> labels = labels(block, data);
    if (block.kind() == TaskKind.CLASSIFICATION && labels.size() < FEWEST_LABELS) {
      reading.problem(
          location,
          "task.labels",
          "The data hold fewer than two labels: %s."
              .formatted(labels.stream().map(Label::name).toList()),
          data.equals(Dataset.NONE)
              ? "Name them: `labels: [one, another]`."
              : "Check that `expected: %s` names the field with the answers."
                  .formatted(block.expected().text()));
      return Optional.empty();
    }
    return Optional.of(
        new Task(
            block.kind(),
            block.input().text(),
            block.expected().text(),
            labels,
            instructions.orElse(usualInstructions(block)),
            block.system(),
            block.format(),
            answerSchema,
            block.slices().stream().map(Written::text).toList(),
            block.cluster().map(Written::text),
            block.context().map(Written::text),
            block.evidence().map(Written::text)));
  }

  private static List<Label> labels(TaskBlock block, Dataset data) {
    if (block.kind() != TaskKind.CLASSIFICATION) {
      return List.of();
    }
    if (block.labels().isPresent() && block.labels().get() instanceof Labels.Listed listed) {
      return listed.labels();
    }
    return Stream.of(data.training(), data.validation(), data.test())
        .flatMap(List::stream)
        .map(Example::expected)
        .flatMap(List::stream)
        .distinct()
        .sorted()
        .map(Label::named)
        .toList();
  }

  private static Template usualInstructions(TaskBlock block) {
    return new Template(
        switch (block.kind()) {
          case CLASSIFICATION -> "Name the category that this text belongs to.";
          case QUESTION_ANSWERING ->
              block.context().isPresent()
                  ? "Answer the question from the text given with it, as briefly as possible."
                  : "Answer the question as briefly as possible.";
          case EXTRACTION -> "Extract the fields from this text.";
          case GENERATION -> "Write what is asked for and nothing else.";
        });
  }
}
