package dev.suffice.providers.embedded.extract;

import java.util.ArrayList;
import java.util.List;

/** Everything that may be read out of a text. */
public final class Mentions {
  private Mentions() {}

  /** Days, then numbers that are no part of a day, then phrases. */
  public static List<Mention> in(String text) {
    List<Mention> days = Days.in(text);
    var all = new ArrayList<>(days);
    Numerals.in(text).stream()
        .filter(number -> days.stream().noneMatch(number::overlaps))
        .forEach(all::add);
    all.addAll(Phrases.in(text));
    return List.copyOf(all);
  }
}
