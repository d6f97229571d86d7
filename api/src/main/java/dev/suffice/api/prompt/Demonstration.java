package dev.suffice.api.prompt;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A question with its right answer, shown to a model before it is asked.
 *
 * @param exampleId the training example it is made of
 * @param input the text that is asked
 * @param fields the example's fields, for instructions that name them
 */
public record Demonstration(
    String exampleId, String input, Map<String, String> fields, String answer) {
  public Demonstration {
    Objects.requireNonNull(exampleId, "exampleId");
    Objects.requireNonNull(input, "input");
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    Objects.requireNonNull(answer, "answer");
  }
}
