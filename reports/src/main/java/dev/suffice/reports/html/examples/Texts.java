package dev.suffice.reports.html.examples;

import dev.suffice.reports.text.Excerpt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Texts by number, each kept once and made fit to be seen. */
final class Texts {
  private static final List<Integer> LENGTHS = List.of(Excerpt.LONGEST, 1_000, 500, 250);

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> added = new ArrayList<>();
  private final int longest;

  /**
   * @param longest characters from which on a text is shortened
   */
  Texts(int longest) {
    this.longest = longest;
  }

  /** The greatest length with which the texts of all items have so many characters, or 250. */
  static int longest(List<Item> items, long most) {
    Set<String> distinct = new HashSet<>();
    items.forEach(item -> item.texts().forEach(distinct::add));
    return LENGTHS.stream()
        .filter(length -> characters(distinct, length) <= most)
        .findFirst()
        .orElse(LENGTHS.get(LENGTHS.size() - 1));
  }

  private static long characters(Set<String> texts, int longest) {
    return texts.stream().mapToLong(text -> Math.min(longest, text.length())).sum();
  }

  int number(String text) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    added.add(Excerpt.of(text, longest));
    numbers.put(text, numbers.size());
    return numbers.size() - 1;
  }

  List<Integer> numbers(List<String> list) {
    return list.stream().map(this::number).toList();
  }

  /** What was added since this was last asked for, in the order of its numbers. */
  List<String> added() {
    List<String> fresh = List.copyOf(added);
    added.clear();
    return fresh;
  }
}
