package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.suffice.config.promptfoo.Results.Recording;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the experiment of an import. For one import. */
final class ExperimentText {
  static final String DATA = "data/tests.jsonl";

  private static final String HEADER =
      """
      # Taken over from promptfoo. Without requirements a run ranks the approaches and recommends none; say
      # what is good enough for one to be recommended:
      #
      #   adequate: {require: [%s >= 0.9, latency p95 <= 2000 ms]}
      #   workload: {requests-per-month: 10000, horizon-months: 12}
      """;
  private static final YAMLMapper YAML =
      new YAMLMapper(
          YAMLFactory.builder()
              .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
              .disable(YAMLGenerator.Feature.SPLIT_LINES)
              .enable(YAMLGenerator.Feature.LITERAL_BLOCK_STYLE)
              .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
              .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
              .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
              .build());

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();
  private final Slug models = new Slug();
  private final Slug approaches = new Slug();
  private final Map<ObjectNode, String> names = new LinkedHashMap<>();
  private int count;

  ExperimentText(String name, Optional<String> description, TestRows rows) {
    root.put("experiment", name);
    description.ifPresent(text -> root.put("description", Places.literal(text)));
    ObjectNode task = root.putObject("task");
    task.put("kind", "generation").put("input", rows.input()).put("expected", rows.expected());
    if (!rows.slices().isEmpty()) {
      rows.slices().forEach(task.putArray("slices")::add);
    }
    root.putObject("data").put("test", DATA).put("id", rows.id());
    root.putObject("models");
    root.putArray("approaches");
  }

  /** The name of a model, declared once. */
  String model(ImportedModel imported) {
    return names.computeIfAbsent(
        imported.model(),
        block -> {
          String name = models.name(imported.label(), "model");
          root.withObjectProperty("models").set(name, block);
          return name;
        });
  }

  /** An approach for each prompt that each model is asked with. */
  void ask(List<ImportedModel> asked, List<ImportedPrompt> prompts) {
    for (ImportedModel model : asked) {
      List<ImportedPrompt> own = prompts.stream().filter(model::isAskedWith).toList();
      for (ImportedPrompt prompt : own) {
        String label =
            own.size() == 1
                ? model.label()
                : model.label() + "-" + Slug.of(prompt.label(), "prompt-" + place(prompt, own));
        ObjectNode approach = approach(label, "prompting").put("model", model(model));
        prompt.system().ifPresent(text -> approach.put("system", Places.literal(text)));
        approach.put("instructions", Places.literal(prompt.instructions()));
      }
    }
  }

  private static int place(ImportedPrompt prompt, List<ImportedPrompt> prompts) {
    return prompts.indexOf(prompt) + 1;
  }

  /** An approach whose answers were made by promptfoo. */
  void record(Recording recording, String file) {
    ObjectNode columns =
        approach(recording.label() + "-as-recorded", "recorded")
            .put("file", file)
            .putObject("columns");
    columns.put("id", "test").put("answer", "answer").put("cost", "cost_usd");
    if (recording.isTimed()) {
      columns.put("latency", "latency_ms");
    }
  }

  private ObjectNode approach(String label, String strategy) {
    count++;
    return root.withArrayProperty("approaches")
        .addObject()
        .put("id", approaches.name(label, "approach"))
        .put("strategy", strategy);
  }

  int approaches() {
    return count;
  }

  /** What scores, and how often and how many at a time is asked. */
  void score(
      Grader grader, String judge, Optional<Integer> repetitions, Optional<Integer> atATime) {
    root.set("metrics", grader.metrics(judge));
    ObjectNode evaluation = root.putObject("evaluation").put("mode", "fixed");
    repetitions.filter(times -> times > 1).ifPresent(times -> evaluation.put("repetitions", times));
    atATime.ifPresent(most -> root.putObject("limits").put("concurrency", most));
  }

  String text() {
    List<String> names = new ArrayList<>();
    root.get("metrics")
        .forEach(
            metric ->
                names.add(
                    metric.isTextual()
                        ? metric.asText()
                        : metric.path("judge").path("name").asText("assertions")));
    if (root.get("models").isEmpty()) {
      root.remove("models");
    }
    try {
      return HEADER.formatted(names.get(0)) + YAML.writeValueAsString(root);
    } catch (JsonProcessingException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
