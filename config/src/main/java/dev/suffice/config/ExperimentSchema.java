package dev.suffice.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.config.corpus.CorpusSection;
import dev.suffice.config.form.Schemas;
import dev.suffice.config.form.Words;
import dev.suffice.config.section.SmallBlocks;
import dev.suffice.config.section.TaskSection;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON Schema (draft 2020-12) of the experiment language, made from the same forms that read
 * it. What only other parts of the file or the data can tell, such as names of declared models, is
 * left to the reader. Immutable; safe for any thread.
 */
public final class ExperimentSchema {
  /** The keys of a file, in the order people write them. */
  static final List<String> KEYS =
      List.of(
          "experiment",
          "description",
          "task",
          "corpus",
          "data",
          "models",
          "approaches",
          "grid",
          "metrics",
          "adequate",
          "workload",
          "evaluation",
          "limits");

  private static final String PLACEHOLDER = "\\$\\{[A-Za-z_][A-Za-z0-9_]*(:-[^}]*)?\\}";

  private final Sections sections;

  @Inject
  public ExperimentSchema(
      Catalog<StrategyFactory<?>> strategies,
      Catalog<ModelProvider<?>> providers,
      Catalog<MetricFactory<?>> metrics) {
    this.sections = Sections.of(strategies, providers, metrics);
  }

  /** The schema as JSON text. */
  public String text() {
    return generate().toPrettyString();
  }

  /** The schema; a new tree each time. */
  JsonNode generate() {
    ObjectNode root = Schemas.block(keys(), List.of("experiment", "task"));
    Schemas.requireOneOf(root, "approaches", "grid");
    ObjectNode schema =
        Schemas.type("object")
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put("title", "Suffice experiment")
            .put(
                "description", "One decision: a task, its data, candidates, and what adequate is.");
    schema.setAll(root);
    ObjectNode environment =
        Schemas.pattern(PLACEHOLDER).put("description", "Taken from the environment.");
    schema.putObject("$defs").set(Schemas.ENVIRONMENT, environment);
    return schema;
  }

  private Map<String, JsonNode> keys() {
    var keys = new LinkedHashMap<String, JsonNode>();
    keys.put("experiment", described(Schemas.pattern(Words.NAME.pattern()), "A short name."));
    keys.put("description", described(Schemas.type("string"), "What is to be decided."));
    keys.put("task", described(TaskSection.FORM.schema(), "What every approach is asked to do."));
    keys.put(
        "corpus", described(CorpusSection.FORM.schema(), "Documents that answers may rest on."));
    keys.put("data", described(data(), "Where examples come from, and which judge."));
    keys.put("models", sections.models().schema());
    keys.put("approaches", sections.approaches().schema());
    keys.put("grid", sections.approaches().gridSchema());
    keys.put("metrics", sections.metrics().schema());
    keys.put("adequate", sections.adequate().schema());
    keys.put(
        "workload", described(SmallBlocks.WORKLOAD.schema(), "What the bill is projected on."));
    keys.put(
        "evaluation", described(SmallBlocks.EVALUATION.schema(), "How the evaluation proceeds."));
    keys.put("limits", described(SmallBlocks.LIMITS.schema(), "What a run may use."));
    return keys;
  }

  private static ObjectNode data() {
    ObjectNode schema = DataPart.FORM.schema();
    Schemas.requireOneOf(schema, "file", "test");
    return schema;
  }

  private static ObjectNode described(ObjectNode schema, String description) {
    return schema.put("description", description);
  }
}
