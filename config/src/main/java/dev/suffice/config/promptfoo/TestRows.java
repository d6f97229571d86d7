package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tests as rows of data.
 *
 * @param id the field with a test's id
 * @param expected the field with what is asked of the answer
 * @param input the field that is asked: the one of those that prompts name with the longest texts
 * @param slices the fields with metadata
 */
record TestRows(
    List<ImportedTest> tests,
    Set<String> named,
    String id,
    String expected,
    String input,
    List<String> slices) {
  /**
   * The rows.
   *
   * @param named the fields that prompts name
   * @return empty when no field has a value in any test
   */
  static Optional<TestRows> of(
      List<ImportedTest> tests, Collection<String> named, Remarks remarks) {
    Optional<String> input =
        named.stream()
            .filter(field -> tests.stream().anyMatch(test -> isFilled(test, field)))
            .max(
                Comparator.comparingLong((String field) -> filled(tests, field))
                    .thenComparingLong(field -> characters(tests, field)));
    if (input.isEmpty()) {
      return Optional.empty();
    }
    List<ImportedTest> kept = new ArrayList<>();
    for (ImportedTest test : tests) {
      if (isFilled(test, input.get())) {
        kept.add(test);
      } else {
        remarks.left(
            test.location(),
            "A test without a value for `%s`, which is asked.".formatted(input.get()));
      }
    }
    Set<String> taken =
        tests.stream().flatMap(test -> test.vars().keySet().stream()).collect(Collectors.toSet());
    taken.addAll(named);
    List<String> slices =
        tests.stream()
            .flatMap(test -> test.metadata().keySet().stream())
            .distinct()
            .filter(field -> !taken.contains(field))
            .toList();
    taken.addAll(slices);
    return Optional.of(
        new TestRows(
            List.copyOf(kept),
            new LinkedHashSet<>(named),
            free("test", taken),
            free("expected", taken),
            input.get(),
            slices));
  }

  private static boolean isFilled(ImportedTest test, String field) {
    return !test.vars().getOrDefault(field, "").isBlank();
  }

  private static long filled(List<ImportedTest> tests, String field) {
    return tests.stream().filter(test -> isFilled(test, field)).count();
  }

  private static long characters(List<ImportedTest> tests, String field) {
    return tests.stream().mapToLong(test -> test.vars().getOrDefault(field, "").length()).sum();
  }

  private static String free(String name, Set<String> taken) {
    return taken.contains(name) ? free(name + "-", taken) : name;
  }

  /** The id of a test by its place. */
  static String id(int place) {
    return "test-" + (place + 1);
  }

  /** The text of the data file: a row of JSON for each test. */
  String text(boolean isPlain) {
    var text = new StringBuilder();
    for (int place = 0; place < tests.size(); place++) {
      text.append(row(tests.get(place), id(place), isPlain)).append('\n');
    }
    return text.toString();
  }

  private ObjectNode row(ImportedTest test, String name, boolean isPlain) {
    ObjectNode row = JsonNodeFactory.instance.objectNode().put(id, name);
    test.vars().forEach(row::put);
    named.stream().filter(field -> !row.has(field)).forEach(field -> row.put(field, ""));
    for (Map.Entry<String, String> about : test.metadata().entrySet()) {
      if (slices.contains(about.getKey())) {
        row.put(about.getKey(), about.getValue());
      }
    }
    if (isPlain) {
      return row.put(expected, test.assertions().get(0).get("equals").asText());
    }
    test.assertions().forEach(row.withArrayProperty(expected)::add);
    return row;
  }
}
