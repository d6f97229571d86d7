package dev.suffice.api.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is put to an approach: an example without its answer.
 *
 * @param id the example's id
 * @param input the text that is asked
 * @param fields the row's other fields as text
 * @param passages texts given along with the question
 * @param seed for whatever is random in answering; the same trial has the same seed in every run
 */
public record Question(
    String id, String input, Map<String, String> fields, List<Passage> passages, long seed) {
  public Question {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(input, "input");
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    passages = List.copyOf(passages);
  }
}
