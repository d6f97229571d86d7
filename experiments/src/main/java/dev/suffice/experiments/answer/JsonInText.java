package dev.suffice.experiments.answer;

import dev.suffice.api.schema.JsonSchema;
import dev.suffice.experiments.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * JSON is found when it is the whole text, else the one fenced block that is JSON, else the one
 * outermost object in the prose around it. Two of them are an ambiguity, which is not guessed at.
 * What breaks the schema has no value. The value is the JSON in its canonical form.
 */
public final class JsonInText implements ValueFinder {
  private static final Pattern FENCE =
      Pattern.compile("```[A-Za-z0-9_-]*[ \\t]*\\R(.*?)```", Pattern.DOTALL);

  private final Optional<JsonSchema> schema;

  /**
   * @param schema what it must be valid by
   */
  public JsonInText(Optional<JsonSchema> schema) {
    this.schema = schema;
  }

  @Override
  public Optional<String> in(String said) {
    return Json.canonical(said)
        .or(() -> only(fenced(said)))
        .or(() -> only(OutermostObjects.of(said)))
        .filter(this::isValid);
  }

  private boolean isValid(String json) {
    return schema.flatMap(rules -> rules.violation(json)).isEmpty();
  }

  private static Stream<String> fenced(String said) {
    return said.length() > Json.LONGEST
        ? Stream.of()
        : FENCE.matcher(said).results().map(block -> block.group(1));
  }

  private static Optional<String> only(Stream<String> candidates) {
    List<String> found =
        candidates.map(Json::canonical).flatMap(Optional::stream).limit(2).toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }
}
