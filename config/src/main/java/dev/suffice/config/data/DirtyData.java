package dev.suffice.config.data;

import dev.suffice.api.task.Example;
import dev.suffice.api.task.SameText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a person should know about a data set, in sentences. */
final class DirtyData {
  private static final int NAMED = 5;
  private static final int SHOWN = 60;

  private DirtyData() {}

  /** The examples whose text also stands among others. */
  static List<Example> shared(List<Example> examples, List<Example> others) {
    Set<String> texts = others.stream().map(SameText::key).collect(Collectors.toSet());
    return examples.stream().filter(example -> texts.contains(SameText.key(example))).toList();
  }

  /** Counts examples and names the first few. */
  static String named(List<Example> examples) {
    String first =
        examples.stream().limit(NAMED).map(DirtyData::named).collect(Collectors.joining("; "));
    int more = examples.size() - NAMED;
    return more > 0 ? String.format(Locale.ROOT, "%s; and %,d more", first, more) : first;
  }

  /** Texts that are asked more than once with answers that have nothing in common. */
  static List<String> contradictions(Stream<Example> examples) {
    Map<String, List<Example>> byText = new LinkedHashMap<>();
    examples.forEach(
        example ->
            byText.computeIfAbsent(SameText.key(example), key -> new ArrayList<>(1)).add(example));
    List<List<Example>> found = byText.values().stream().filter(DirtyData::contradict).toList();
    if (found.isEmpty()) {
      return List.of();
    }
    String first =
        found.stream().limit(NAMED).map(DirtyData::answers).collect(Collectors.joining("; "));
    return List.of(
        String.format(
            Locale.ROOT,
            "%,d %s with different answers: %s%s. At most one of the answers can be right.",
            found.size(),
            found.size() == 1 ? "text stands in the data" : "texts stand in the data",
            first,
            found.size() > NAMED
                ? String.format(Locale.ROOT, "; and %,d more", found.size() - NAMED)
                : ""));
  }

  private static boolean contradict(List<Example> same) {
    List<String> first = same.get(0).expected();
    return same.stream().anyMatch(other -> Collections.disjoint(first, other.expected()));
  }

  private static String answers(List<Example> same) {
    return same.stream()
        .map(example -> example.id() + " is " + String.join(" or ", example.expected()))
        .collect(Collectors.joining(", ", "'" + start(same.get(0)) + "' (", ")"));
  }

  private static String named(Example example) {
    return "%s '%s'".formatted(example.id(), start(example));
  }

  private static String start(Example example) {
    String text = SameText.key(example.input());
    return text.length() <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, SHOWN))) + "...";
  }
}
