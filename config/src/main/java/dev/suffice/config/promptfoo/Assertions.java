package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.YamlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Turns one assertion of a configuration into one of ours. */
final class Assertions {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String NOT = "not-";
  private static final Pattern BEYOND_RE2 = Pattern.compile("\\(\\?(?:[=!]|<[=!])|\\\\[1-9ku]");
  private static final Set<String> UNDERSTOOD =
      Set.of("type", "value", "threshold", "weight", "metric", "provider", "assert");

  private final Sources sources;
  private final SchemaFiles schemas;
  private final Remarks remarks;

  Assertions(Sources sources, SchemaFiles schemas, Remarks remarks) {
    this.sources = sources;
    this.schemas = schemas;
    this.remarks = remarks;
  }

  /**
   * The assertion; empty after a remark.
   *
   * @param written with {@code type} and {@code value}, as JSON
   */
  Optional<ObjectNode> read(JsonNode written, Map<String, String> vars, Location place) {
    String type = written.path("type").asText();
    String word = type.startsWith(NOT) ? type.substring(NOT.length()) : type;
    boolean isOurs =
        AssertionWords.takesText(word)
            || AssertionWords.takesList(word)
            || AssertionWords.takesSchema(word)
            || type.equals(ImportedTest.RUBRIC);
    if (!isOurs) {
      boolean isTurned = word.equals(ImportedTest.RUBRIC);
      remarks.left(
          place, "`%s`: %s.".formatted(type, AssertionWords.instead(isTurned ? type : word)));
      return Optional.empty();
    }
    if (written.path("weight").isNumber() && written.get("weight").asDouble() == 0) {
      remarks.left(place, "An assertion of weight 0, which decides nothing.");
      return Optional.empty();
    }
    tellWhatIsLost(written, word, place);
    return value(word, written.path("value"), vars, place)
        .map(value -> assertion(type, value, written.path("threshold")));
  }

  private static ObjectNode assertion(String type, JsonNode value, JsonNode threshold) {
    ObjectNode ours = NODES.objectNode();
    ours.set(type, value);
    boolean takesThreshold = type.endsWith("levenshtein") || type.endsWith("rouge-n");
    if (takesThreshold && threshold.isNumber()) {
      ours.set("threshold", threshold);
    }
    return ours;
  }

  private void tellWhatIsLost(JsonNode written, String word, Location place) {
    if (written.has("weight") && written.get("weight").asDouble() != 1) {
      remarks.changed(place, "A weight: here all that a test asks must hold, and counts alike.");
    }
    if (written.has("metric")) {
      remarks.changed(place, "A name for a score: all assertions of a test make one score.");
    }
    if (word.equals(ImportedTest.RUBRIC) && written.has("threshold")) {
      remarks.changed(place, "A threshold of a rubric: the judge says yes or no.");
    }
    if (word.equals("rouge-n")) {
      remarks.changed(place, "`rouge-n`: words are runs of letters and digits.");
    }
    if (word.equals("contains-json")) {
      remarks.changed(place, "`contains-json`: two pieces of JSON in one answer count as none.");
    }
    written
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!UNDERSTOOD.contains(key)) {
                remarks.left(place, "`%s` of an assertion.".formatted(key));
              }
            });
  }

  private Optional<JsonNode> value(
      String word, JsonNode written, Map<String, String> vars, Location place) {
    if (AssertionWords.takesSchema(word)) {
      return schema(written, place);
    }
    if (AssertionWords.takesList(word)) {
      return list(written.isTextual() ? Expectation.list(written.asText()) : written, vars, place);
    }
    if (word.equals("equals") && written.isContainerNode()) {
      return Optional.of(written);
    }
    if (!written.isValueNode() || written.isNull()) {
      remarks.left(place, "`%s` without a text.".formatted(word));
      return Optional.empty();
    }
    return text(written.asText(), vars, place)
        .filter(text -> isRegular(word, text, place))
        .map(NODES::textNode);
  }

  private boolean isRegular(String word, String text, Location place) {
    boolean isRegular = !word.equals("regex") || !BEYOND_RE2.matcher(text).find();
    if (!isRegular) {
      remarks.left(
          place, "A pattern that looks around, back or names code points: patterns are RE2 here.");
    }
    return isRegular;
  }

  private Optional<JsonNode> list(JsonNode items, Map<String, String> vars, Location place) {
    ArrayNode texts = NODES.arrayNode();
    for (JsonNode item : items) {
      Optional<String> text = text(item.asText(), vars, place);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      texts.add(text.get());
    }
    if (texts.isEmpty()) {
      remarks.left(place, "An assertion with an empty list.");
    }
    return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
  }

  /** A text with its places filled, or that of a file. */
  private Optional<String> text(String written, Map<String, String> vars, Location place) {
    if (Sources.isReference(written)) {
      if (!List.of("txt", "md", "json").contains(Sources.ending(written))) {
        remarks.left(place, "An assertion by a program: score with it, by the metric `exec`.");
        return Optional.empty();
      }
      return sources.text(written, place, "assert");
    }
    Optional<String> filled = Places.fill(written, vars);
    if (filled.isEmpty()) {
      remarks.left(place, "An assertion whose places cannot be filled with the test's vars.");
    }
    return filled;
  }

  private Optional<JsonNode> schema(JsonNode written, Location place) {
    if (written.isMissingNode() || written.isNull() || written.asText("x").isBlank()) {
      return Optional.of(NODES.booleanNode(true));
    }
    JsonNode schema = written.isTextual() ? document(written.asText(), place) : written;
    if (!schema.isObject()) {
      remarks.left(place, "A schema that is no block of keys.");
      return Optional.empty();
    }
    return Optional.of(NODES.textNode(schemas.name(schema)));
  }

  private JsonNode document(String text, Location place) {
    if (!Sources.isReference(text)) {
      return new YamlReader(new Problems())
          .readAt(text, place)
          .map(Values::json)
          .orElse(NODES.missingNode());
    }
    return List.of("json", "yaml", "yml").contains(Sources.ending(text))
        ? sources.document(text, place, "assert").map(Values::json).orElse(NODES.missingNode())
        : NODES.missingNode();
  }
}
