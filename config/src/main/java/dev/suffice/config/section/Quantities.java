package dev.suffice.config.section;

import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.money.Money;
import dev.suffice.config.form.Units;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** The right-hand sides of requirements. */
final class Quantities {
  /** A number without sign or unit. */
  static final String NUMBER = "[0-9]+(?:\\.[0-9]+)?";

  private Quantities() {}

  static double share(String text) {
    return Units.percentage(text)
        .or(() -> text.matches(NUMBER) ? Optional.of(new BigDecimal(text)) : Optional.empty())
        .filter(value -> value.compareTo(BigDecimal.ONE) <= 0)
        .map(BigDecimal::doubleValue)
        .orElseThrow(
            () ->
                new NotARequirementException(
                    "'%s' is not a share from 0 to 1.".formatted(text),
                    "Write %s.".formatted(meant(text))));
  }

  /** A number from 2 to 100 was a percentage without its sign. */
  private static String meant(String text) {
    return text.matches("([2-9]|[1-9][0-9])(\\.[0-9]+)?") ? text + "%" : "0.90 or 90%";
  }

  static Money cost(String subject, Bound bound, String text) {
    requireAtMost(subject, bound);
    return Units.money(text)
        .orElseThrow(
            () ->
                new NotARequirementException(
                    "'%s' is not an amount.".formatted(text), "Write an amount such as 5 USD."));
  }

  static Duration latency(String subject, Bound bound, String text) {
    requireAtMost(subject, bound);
    return Units.duration(text)
        .orElseThrow(
            () ->
                new NotARequirementException(
                    "'%s' is not a duration (requirements on it hold overall).".formatted(text),
                    "Write a duration such as 800 ms."));
  }

  private static void requireAtMost(String subject, Bound bound) {
    if (bound == Bound.AT_LEAST) {
      throw new NotARequirementException(
          "less %s is better.".formatted(subject), "Write <= instead of >=.");
    }
  }
}
