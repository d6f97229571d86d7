package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Problems;
import dev.suffice.config.file.JsonTrouble;
import java.util.Optional;

/** The JSON of a file of results. */
final class ResultsFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ResultsFile() {}

  /** The document; empty after a problem. */
  static Optional<JsonNode> parse(String text, Location place, Problems problems) {
    try {
      JsonNode document = JSON.readTree(text);
      if (!document.path("results").isMissingNode()) {
        return Optional.of(document);
      }
      problems.add(
          place,
          "",
          "This is no result of promptfoo.",
          "Name the file of `promptfoo eval --output results.json`.");
    } catch (JsonProcessingException wrong) {
      problems.add(
          place,
          "",
          "This is not JSON: %s.".formatted(JsonTrouble.of(wrong)),
          "Name the file of `promptfoo eval --output results.json`.");
    }
    return Optional.empty();
  }
}
