package dev.suffice.experiments.score.assertion;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.suffice.api.schema.JsonSchema;
import dev.suffice.experiments.answer.JsonInText;
import dev.suffice.experiments.json.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** The words of assertions and what each looks for, as promptfoo understands them. */
final class Checks {
  private static final int DISTANCE = 5;
  private static final double OVERLAP = 0.75;

  /** By their words. */
  static final Map<String, Check> BY_WORD =
      Map.ofEntries(
          Map.entry("equals", Checks::equal),
          Map.entry("contains", text(String::contains)),
          Map.entry("icontains", text(Checks::containsFolded)),
          Map.entry("contains-any", any(String::contains)),
          Map.entry("icontains-any", any(Checks::containsFolded)),
          Map.entry("contains-all", all(String::contains)),
          Map.entry("icontains-all", all(Checks::containsFolded)),
          Map.entry("starts-with", text(String::startsWith)),
          Map.entry("regex", Checks::regex),
          Map.entry("is-json", Checks::json),
          Map.entry("contains-json", Checks::jsonWithin),
          Map.entry("levenshtein", Checks::levenshtein),
          Map.entry("rouge-n", Checks::rouge));

  /** Makes what looks at an answer. */
  @FunctionalInterface
  interface Check {
    /**
     * @throws IllegalArgumentException when the value is not one for it
     */
    Predicate<String> make(
        JsonNode value, Optional<Double> threshold, Map<String, JsonSchema> schemas);
  }

  private Checks() {}

  private static Check text(BiPredicate<String, String> holds) {
    return (value, threshold, schemas) -> {
      String wanted = textOf(value);
      return said -> holds.test(said, wanted);
    };
  }

  private static Check any(BiPredicate<String, String> holds) {
    return (value, threshold, schemas) -> {
      List<String> wanted = listOf(value);
      return said -> wanted.stream().anyMatch(one -> holds.test(said, one));
    };
  }

  private static Check all(BiPredicate<String, String> holds) {
    return (value, threshold, schemas) -> {
      List<String> wanted = listOf(value);
      return said -> wanted.stream().allMatch(one -> holds.test(said, one));
    };
  }

  private static Predicate<String> equal(
      JsonNode value, Optional<Double> threshold, Map<String, JsonSchema> schemas) {
    if (value.isValueNode()) {
      String wanted = textOf(value);
      return wanted::equals;
    }
    Optional<String> wanted = Json.canonical(value.toString());
    return said -> Json.canonical(said).equals(wanted);
  }

  private static Predicate<String> regex(
      JsonNode value, Optional<Double> threshold, Map<String, JsonSchema> schemas) {
    try {
      Pattern pattern = Pattern.compile(textOf(value));
      return said -> pattern.matcher(said).find();
    } catch (PatternSyntaxException broken) {
      throw new IllegalArgumentException(
          "regex is not an RE2 pattern: " + broken.getMessage(), broken);
    }
  }

  private static Predicate<String> json(
      JsonNode value, Optional<Double> threshold, Map<String, JsonSchema> schemas) {
    Optional<JsonSchema> schema = schema(value, schemas);
    return said ->
        Json.canonical(said)
            .filter(found -> schema.flatMap(rules -> rules.violation(found)).isEmpty())
            .isPresent();
  }

  private static Predicate<String> jsonWithin(
      JsonNode value, Optional<Double> threshold, Map<String, JsonSchema> schemas) {
    var finder = new JsonInText(schema(value, schemas));
    return said -> finder.in(said).isPresent();
  }

  private static Optional<JsonSchema> schema(JsonNode value, Map<String, JsonSchema> schemas) {
    if (value.isBoolean() && value.asBoolean()) {
      return Optional.empty();
    }
    JsonSchema named = value.isTextual() ? schemas.get(value.asText()) : null;
    if (named == null) {
      throw new IllegalArgumentException(
          "It takes true, or a file with a JSON Schema that the metric lists: {assertions: {schemas: [answer.schema.json]}}");
    }
    return Optional.of(named);
  }

  private static Predicate<String> levenshtein(
      JsonNode value, Optional<Double> threshold, Map<String, JsonSchema> schemas) {
    String wanted = textOf(value);
    int most = (int) Math.floor(Math.min(threshold.orElse((double) DISTANCE), Json.LONGEST));
    return said -> EditDistance.isAtMost(most, said, wanted);
  }

  private static Predicate<String> rouge(
      JsonNode value, Optional<Double> threshold, Map<String, JsonSchema> schemas) {
    String wanted = textOf(value);
    double least = threshold.orElse(OVERLAP);
    return said -> SharedWords.f1(said, wanted) >= least;
  }

  private static boolean containsFolded(String said, String wanted) {
    return said.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }

  private static String textOf(JsonNode value) {
    if (!value.isValueNode() || value.isNull()) {
      throw new IllegalArgumentException("It takes a text: " + value);
    }
    return value.asText();
  }

  private static List<String> listOf(JsonNode value) {
    if (!value.isArray() || value.isEmpty()) {
      throw new IllegalArgumentException("It takes a list of texts: " + value);
    }
    return StreamSupport.stream(value.spliterator(), false).map(Checks::textOf).toList();
  }
}
