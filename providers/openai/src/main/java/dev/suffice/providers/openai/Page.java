package dev.suffice.providers.openai;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list, as it came.
 *
 * @param next what to ask for the rest after; absent: there is none
 */
record Page<T>(List<T> items, Optional<String> next) {
  Page {
    items = List.copyOf(items);
  }

  static <T> Page<T> of(Fields answer, Function<Fields, T> reader, Function<T, String> id) {
    List<T> items = answer.list("data", reader);
    boolean more = answer.truth("has_more") && !items.isEmpty();
    return new Page<>(
        items, more ? Optional.of(id.apply(items.get(items.size() - 1))) : Optional.empty());
  }

  /** The query for a page. */
  static String query(int most, Optional<String> after) {
    return "limit=" + most + after.map(id -> "&after=" + id).orElse("");
  }
}
