package dev.suffice.reports.html.examples;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Amounts by number, each kept once as it is written; there are few, rounded as they are. */
final class Amounts {
  /** An amount as it is written, and as it is compared. */
  record Amount(String text, BigDecimal value) {}

  private static final MathContext DIGITS = new MathContext(3);

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Amount> added = new ArrayList<>();

  int number(String text, BigDecimal value) {
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    added.add(new Amount(text, value.round(DIGITS)));
    numbers.put(text, numbers.size());
    return numbers.size() - 1;
  }

  /** What was added since this was last asked for, in the order of its numbers. */
  List<Amount> added() {
    List<Amount> fresh = List.copyOf(added);
    added.clear();
    return fresh;
  }
}
