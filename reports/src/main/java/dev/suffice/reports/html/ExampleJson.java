package dev.suffice.reports.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Example;
import dev.suffice.api.trial.Trial;
import dev.suffice.reports.cost.TrialCosts;
import dev.suffice.reports.text.Figures;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The compact form in which examples are embedded. Texts have been made visible and shortened;
 * inside a script element nothing of it can end the element.
 *
 * <p>{@code {approaches: [id], examples: [{id, q: input, e: [expected], s: [slice], r: [[approach,
 * repetition, state, answer, score, latency, cost]]}]}}; for {@code state} see {@link Grading}.
 */
final class ExampleJson {
  private static final int MOST_TEXTS = 20;
  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().characterEscapes(new ScriptEscapes()).build();

  private final List<Label> approaches;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Grading grading;
  private final TrialCosts costs;

  ExampleJson(ReportIndex index, Grading grading) {
    this.approaches = index.labels();
    approaches.forEach(label -> numbers.put(label.id(), numbers.size()));
    this.grading = grading;
    this.costs = new TrialCosts(index.experiment());
  }

  String write(List<Examples.Item> items) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      writeTexts(json, "approaches", approaches.stream().map(Label::id).toList());
      json.writeArrayFieldStart("examples");
      for (Examples.Item item : items) {
        write(json, item);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void write(JsonGenerator json, Examples.Item item) throws IOException {
    Example example = item.example();
    List<String> slices =
        example.slices().entrySet().stream()
            .map(slice -> slice.getKey() + ": " + slice.getValue())
            .toList();
    json.writeStartObject();
    json.writeStringField("id", Excerpt.brief(example.id()));
    json.writeStringField("q", Excerpt.of(example.input()));
    writeTexts(json, "e", example.expected().stream().limit(MOST_TEXTS).toList());
    writeTexts(json, "s", slices);
    json.writeArrayFieldStart("r");
    for (ScoredTrial trial : item.trials()) {
      write(json, trial);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(JsonGenerator json, ScoredTrial scored) throws IOException {
    Trial trial = scored.trial();
    json.writeStartArray();
    json.writeNumber(numbers.getOrDefault(trial.approach(), -1));
    json.writeNumber(trial.repetition());
    json.writeString(grading.state(scored));
    json.writeString(Excerpt.of(trial.outcome()));
    json.writeString(grading.score(scored).map(Figures::score).orElse(""));
    json.writeString(trial.latency().map(Figures::duration).orElse(""));
    json.writeString(costs.of(trial).map(Figures::money).orElse(""));
    json.writeEndArray();
  }

  private static void writeTexts(JsonGenerator json, String name, List<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(Excerpt.of(text));
    }
    json.writeEndArray();
  }
}
