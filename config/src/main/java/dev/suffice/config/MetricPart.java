package dev.suffice.config;

import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.schema.JsonSchema;
import dev.suffice.api.schema.JsonSchemas;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.config.data.MetricRows;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.Written;
import dev.suffice.config.section.ReportedException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one metric is made in. */
record MetricPart(
    AnswerFormat answerFormat,
    Optional<JsonSchema> answerSchema,
    boolean namesEvidence,
    Set<EmbedderName> embedders,
    Outside outside,
    JsonSchemas schemas,
    Mapping options,
    String path,
    Reading reading)
    implements MetricContext {
  @Override
  public JsonSchema schema(String file) {
    Value place = options.get("schema").orElse(options);
    return new SchemaFile(new Written(file, place.location(), path + ".schema"), outside, schemas)
        .read(reading)
        .orElseThrow(ReportedException::new)
        .schema();
  }

  @Override
  public <T> List<T> rows(String key, String file, RowReader<T> reader) {
    var name = new Written(file, place(key).location(), path + "." + key);
    var into = new MetricRows(outside.shown(name), reading);
    return outside
        .rows(name)
        .flatMap(found -> into.read(found.rows(), reader))
        .orElseThrow(ReportedException::new);
  }

  /** Where a key stands, else what is around it. */
  private Value place(String key) {
    Value found = options;
    for (String part : key.split("\\.")) {
      found =
          found instanceof Mapping block && block.get(part).isPresent()
              ? block.get(part).get()
              : found;
    }
    return found;
  }

  @Override
  public void requireProgram(String program) {
    if (!outside.hasProgram(program)) {
      throw new IllegalArgumentException(
          "command: there is no program '%s'; name one on the PATH, or a file beside this one that"
                  .formatted(program)
              + " may be executed: ./score.sh");
    }
  }
}
