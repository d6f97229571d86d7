package dev.suffice.config;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.schema.JsonSchema;
import dev.suffice.api.schema.JsonSchemas;
import dev.suffice.api.task.Template;
import dev.suffice.config.corpus.CorpusSection;
import dev.suffice.config.corpus.LoadedCorpus;
import dev.suffice.config.data.DataBlock;
import dev.suffice.config.data.LoadedData;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.RecordForm;
import dev.suffice.config.form.Written;
import dev.suffice.config.section.Approaches;
import dev.suffice.config.section.Language;
import dev.suffice.config.section.TaskBlock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What an experiment takes from other files: its data, corpus and the schema of its answers. */
record DataPart(Mapping root, Outside outside, Reading reading) {
  static final RecordForm<DataBlock> FORM = Language.FORMS.record(DataBlock.class);

  /** The schema of a task's answers; empty when there is none, or after a problem. */
  Optional<SchemaFile.Read> answerSchema(TaskBlock task, JsonSchemas schemas) {
    return task.schemaFile().flatMap(file -> new SchemaFile(file, outside, schemas).read(reading));
  }

  /** The corpus; empty after a problem. */
  Optional<LoadedCorpus> corpus() {
    Optional<Value> value = root.get("corpus");
    if (value.isEmpty()) {
      return Optional.of(LoadedCorpus.NONE);
    }
    return CorpusSection.FORM.read(value.get(), "corpus", reading).flatMap(outside::corpus);
  }

  /** The data, checked against the task and against every template. */
  Optional<LoadedData> data(
      Optional<TaskBlock> task,
      Optional<Template> instructions,
      Optional<JsonSchema> schema,
      Optional<Corpus> corpus,
      Approaches approaches) {
    Mapping layoutSource = taskMapping();
    List<Written> fields =
        Stream.concat(templateFields(layoutSource, instructions), approaches.fields().stream())
            .filter(field -> isAllowed(field, task))
            .toList();
    Optional<Value> value = root.get("data");
    return value
        .flatMap(block -> FORM.read(block, "data", reading))
        .flatMap(
            block ->
                outside.data(
                    block,
                    value.orElseThrow().location(),
                    new LayoutReader(layoutSource).read(fields, schema, corpus)));
  }

  private static Stream<Written> templateFields(Mapping task, Optional<Template> instructions) {
    Location location = task.get("instructions").orElse(task).location();
    return instructions.stream()
        .flatMap(template -> template.fields().stream())
        .map(field -> new Written(field, location, "task.instructions"));
  }

  /** A template must not show the answer, nor what it rests on. */
  private boolean isAllowed(Written field, Optional<TaskBlock> task) {
    boolean secret = task.filter(block -> block.hides(field.text())).isPresent();
    if (secret) {
      reading.problem(
          field.location(),
          field.path(),
          "The template names {{%s}}, the field that holds the answer or its evidence."
              .formatted(field.text()),
          "Remove it; the answer must not be shown to the model.");
    }
    return !secret;
  }

  /** The task as written; an empty block when there is none. */
  private Mapping taskMapping() {
    return root.get("task").orElse(root) instanceof Mapping task && root.get("task").isPresent()
        ? task
        : new Mapping(root.location(), Map.of());
  }
}
