package dev.suffice.api.result;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A judge in one run: what it took, and how far people agree with it.
 *
 * @param metric what its scores are called
 * @param model name of the declared model
 * @param hasLabels whether there are answers that people have judged
 * @param agreement absent without them, and where the judge was not asked about all of them
 * @param minimum the least kappa that was asked for
 */
public record JudgeResult(
    String metric,
    String model,
    boolean hasLabels,
    Optional<Agreement> agreement,
    Optional<BigDecimal> minimum,
    JudgeBill bill) {
  public JudgeResult {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(agreement, "agreement");
    Objects.requireNonNull(minimum, "minimum");
    Objects.requireNonNull(bill, "bill");
  }

  /**
   * Whether its scores may decide: where a least agreement is asked for, the lower end of kappa's
   * interval must reach it.
   */
  public boolean mayDecide() {
    return minimum.isEmpty()
        || agreement
            .filter(found -> found.interval().low() >= minimum.get().doubleValue())
            .isPresent();
  }

  /** One sentence on how far people agree with it. */
  public String sentence() {
    if (!hasLabels) {
      return "Nobody has checked the judge '%s'.".formatted(metric);
    }
    if (agreement.isEmpty()) {
      return "The judge '%s' was not asked about all answers that people judged%s."
          .formatted(metric, mayDecide() ? "" : ", so it decides nothing");
    }
    Agreement found = agreement.get();
    String verdict =
        mayDecide() ? "" : "; from %s is asked, so it decides nothing".formatted(digits(minimum));
    return "The judge '%s' agrees with people in %s of %s answers: kappa %s, %s%s."
        .formatted(
            metric, found.agreed(), found.answers(), digits(found.kappa()), range(found), verdict);
  }

  /** One clause: why nothing is certified or refuted by it. */
  public String objection() {
    String asked = digits(minimum);
    return agreement
        .map(
            found ->
                "its judge agrees with people too little (kappa %s, %s; from %s is asked)"
                    .formatted(digits(found.kappa()), range(found), asked))
        .orElse(
            "its judge was not held against people yet (from kappa %s is asked)".formatted(asked));
  }

  private static String range(Agreement found) {
    return "between %s and %s"
        .formatted(digits(found.interval().low()), digits(found.interval().high()));
  }

  private static String digits(Optional<BigDecimal> least) {
    return digits(least.orElseThrow().doubleValue());
  }

  private static String digits(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
