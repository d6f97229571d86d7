package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A test: what is asked, and what of the answer.
 *
 * @param vars by their names, as texts
 * @param metadata by their names, as texts
 * @param assertions as rows of data hold them; what only a judge can tell included
 */
record ImportedTest(
    Location location,
    Map<String, String> vars,
    Map<String, String> metadata,
    List<ObjectNode> assertions) {
  static final String RUBRIC = "llm-rubric";

  ImportedTest {
    vars = Collections.unmodifiableMap(new LinkedHashMap<>(vars));
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
    assertions = List.copyOf(assertions);
  }

  /** The rubrics among the assertions. */
  List<String> rubrics() {
    return assertions.stream()
        .filter(assertion -> assertion.has(RUBRIC))
        .map(assertion -> assertion.get(RUBRIC).asText())
        .toList();
  }

  /** Whether the only thing asked is that the answer be one text. */
  boolean isOneText() {
    return assertions.size() == 1
        && assertions.get(0).path("equals").isTextual()
        && !assertions.get(0).get("equals").asText().isBlank();
  }
}
