package dev.suffice.api.task;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * One item of data: what is asked and what would be right.
 *
 * @param id unique within its data set; never blank
 * @param input the text that is asked
 * @param fields every field of the row as text, in the row's order
 * @param expected the acceptable answers, at least one
 * @param passages texts given along with the question; empty when the task names none
 * @param slices value of each slice field, in the order the task declares them; a missing field has
 *     the value {@code (missing)}
 * @param cluster examples with the same cluster depend on each other; absent: a cluster of its own
 */
public record Example(
    String id,
    String input,
    Map<String, String> fields,
    List<String> expected,
    List<Passage> passages,
    Map<String, String> slices,
    Optional<String> cluster) {
  public Example {
    if (id.isBlank()) {
      throw new IllegalArgumentException("An example needs an id");
    }
    Objects.requireNonNull(input, "input");
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    expected = List.copyOf(expected);
    if (expected.isEmpty()) {
      throw new IllegalArgumentException("Example " + id + " has no expected answer");
    }
    passages = List.copyOf(passages);
    slices = Collections.unmodifiableMap(new LinkedHashMap<>(slices));
    Objects.requireNonNull(cluster, "cluster");
  }

  /**
   * What a solver may see of this example: everything but the expected answer.
   *
   * @param expectedField the field that holds the answer and is left out
   */
  public Question question(String expectedField, long seed) {
    var visible = new LinkedHashMap<>(fields);
    visible.remove(expectedField);
    return new Question(id, input, visible, passages, seed);
  }
}
