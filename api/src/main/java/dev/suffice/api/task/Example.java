package dev.suffice.api.task;

import dev.suffice.api.corpus.Evidence;
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
 * @param evidence the passages of the corpus that the right answer rests on; empty when the data
 *     name none
 */
public record Example(
    String id,
    String input,
    Map<String, String> fields,
    List<String> expected,
    List<Passage> passages,
    Map<String, String> slices,
    Optional<String> cluster,
    List<Evidence> evidence) {
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
    evidence = List.copyOf(evidence);
  }

  /** An example whose evidence nobody names. */
  public Example(
      String id,
      String input,
      Map<String, String> fields,
      List<String> expected,
      List<Passage> passages,
      Map<String, String> slices,
      Optional<String> cluster) {
    this(id, input, fields, expected, passages, slices, cluster, List.of());
  }

  /** What a solver may see of this example: neither the expected answer nor its evidence. */
  public Question question(Task task, long seed) {
    return new Question(id, input, visibleFields(task), passages, seed);
  }

  /** The fields without those that hold the answer and its evidence. */
  public Map<String, String> visibleFields(Task task) {
    var visible = new LinkedHashMap<>(fields);
    visible.remove(task.expectedField());
    task.evidenceField().ifPresent(visible::remove);
    return visible;
  }
}
