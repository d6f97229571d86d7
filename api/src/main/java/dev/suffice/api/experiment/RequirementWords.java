package dev.suffice.api.experiment;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;

/**
 * A requirement in the words of a sentence, {@code accuracy of at least 85 %} for {@code accuracy
 * >= 0.85}, the same in every locale.
 *
 * @param before the words in front of the threshold, with their space
 * @param threshold with its unit
 * @param after the words behind it, with their space; may be empty
 */
public record RequirementWords(String before, String threshold, String after) {
  private static final Duration SECOND = Duration.ofSeconds(1);

  public RequirementWords {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(threshold, "threshold");
    Objects.requireNonNull(after, "after");
  }

  public static RequirementWords of(Requirement requirement) {
    if (requirement instanceof Requirement.Score score) {
      return of(score);
    }
    if (requirement instanceof Requirement.LatencyQuantile latency) {
      String answers = percent(latency.quantile()) + " of answers within ";
      return new RequirementWords(answers, duration(latency.limit()), "");
    }
    if (requirement instanceof Requirement.MeanLatency latency) {
      return new RequirementWords("mean latency of at most ", duration(latency.limit()), "");
    }
    if (requirement instanceof Requirement.Cost cost) {
      return of(cost);
    }
    var paired = (Requirement.NonInferiority) requirement;
    return new RequirementWords(
        paired.metric() + " at most ",
        number(BigDecimal.valueOf(paired.margin()).movePointRight(2)) + " points",
        " worse than that of `%s`".formatted(paired.reference()));
  }

  private static RequirementWords of(Requirement.Score score) {
    String side =
        switch (score.bound()) {
          case AT_LEAST -> " of at least ";
          case AT_MOST -> " of at most ";
        };
    return new RequirementWords(
        score.metric() + side,
        percent(score.threshold()),
        score.onEvery().map(" for every value of `%s`"::formatted).orElse(""));
  }

  private static RequirementWords of(Requirement.Cost cost) {
    BigDecimal limit = cost.limit().usd().stripTrailingZeros();
    int cents = limit.scale() <= 0 ? 0 : Math.max(2, limit.scale());
    String money = String.format(Locale.ROOT, "$%,." + cents + "f", limit);
    return switch (cost.basis()) {
      case PER_REQUEST -> new RequirementWords("cost of at most ", money, " a request");
      case PER_MONTH -> new RequirementWords("cost of at most ", money, " a month");
      case TOTAL -> new RequirementWords("total cost of at most ", money, "");
    };
  }

  /** The same of one value of a slice field alone. */
  public RequirementWords where(String field, String value) {
    return new RequirementWords(before, threshold, " where %s is %s".formatted(field, value));
  }

  /** All of it. */
  public String text() {
    return before + threshold + after;
  }

  private static String percent(double share) {
    return number(BigDecimal.valueOf(share).movePointRight(2)) + " %";
  }

  private static String duration(Duration limit) {
    BigDecimal nanos = BigDecimal.valueOf(limit.toNanos());
    return limit.compareTo(SECOND) < 0
        ? number(nanos.movePointLeft(6)) + " ms"
        : number(nanos.movePointLeft(9)) + " s";
  }

  private static String number(BigDecimal exact) {
    return exact.stripTrailingZeros().toPlainString();
  }
}
