package dev.suffice.config;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.schema.JsonSchema;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Label;
import dev.suffice.config.data.EvidenceField;
import dev.suffice.config.data.JsonAnswers;
import dev.suffice.config.data.Layout;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Sequence;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.Written;
import dev.suffice.config.section.AnswerForm;
import dev.suffice.config.section.Labels;
import dev.suffice.config.section.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes from a task what the data are checked against, even when other parts of the task are wrong;
 * those are reported elsewhere.
 */
final class LayoutReader {
  private static final String TASK = "task";

  private final Mapping task;
  private final Reading silent = new Reading(new Problems());

  LayoutReader(Mapping task) {
    this.task = task;
  }

  /**
   * @param template fields that instructions name
   * @param schema what answers in JSON must be valid by
   * @param corpus what evidence is looked up in; absent after a problem with it
   */
  Layout read(List<Written> template, Optional<JsonSchema> schema, Optional<Corpus> corpus) {
    return new Layout(
        field("input"),
        field("expected"),
        field("context"),
        slices(),
        field("cluster"),
        template,
        labels(),
        task.text("kind").equals(Optional.of("classification")),
        isJson() ? Optional.of(new JsonAnswers(schema)) : Optional.empty(),
        corpus.flatMap(known -> field("evidence").map(field -> new EvidenceField(field, known))));
  }

  private boolean isJson() {
    Form<AnswerForm> form = Language.FORMS.value(AnswerForm.class);
    boolean written =
        task.get("answer-format")
            .flatMap(value -> form.read(value, "", silent))
            .filter(answers -> answers.format() == AnswerFormat.JSON)
            .isPresent();
    return written || task.text("kind").equals(Optional.of("extraction"));
  }

  private Optional<Written> field(String key) {
    return task.get(key).flatMap(value -> written(value, Paths.child(TASK, key)));
  }

  private List<Written> slices() {
    String path = Paths.child(TASK, "slices");
    List<Written> fields = new ArrayList<>();
    if (task.get("slices").orElse(task) instanceof Sequence sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        written(sequence.items().get(i), Paths.item(path, i)).ifPresent(fields::add);
      }
    }
    return fields;
  }

  private Set<String> labels() {
    Form<Labels> form = Language.FORMS.value(Labels.class);
    return task
        .get("labels")
        .flatMap(value -> form.read(value, "", silent))
        .filter(Labels.Listed.class::isInstance)
        .map(labels -> ((Labels.Listed) labels).labels())
        .orElse(List.of())
        .stream()
        .map(Label::name)
        .collect(Collectors.toSet());
  }

  private Optional<Written> written(Value value, String path) {
    return Written.form().read(value, path, silent);
  }
}
