package dev.suffice.api.experiment;

import java.util.List;
import java.util.OptionalInt;

/**
 * What "good enough" means.
 *
 * @param confidence 1 - alpha, in (0.5, 1)
 * @param tolerance approaches within this share of the lowest total cost compete on simplicity, in
 *     [0, 1]
 * @param requirements at least one; all must hold
 * @param minimumSliceSize smaller slices are pooled into one; absent: they are an error of the file
 */
public record Adequacy(
    double confidence,
    double tolerance,
    List<Requirement> requirements,
    OptionalInt minimumSliceSize) {
  public Adequacy {
    if (!(confidence > 0.5 && confidence < 1)) {
      throw new IllegalArgumentException(
          "confidence must be above 0.5 and below 1, for example 0.95: " + confidence);
    }
    if (!(tolerance >= 0 && tolerance <= 1)) {
      throw new IllegalArgumentException("tolerance must be from 0 % to 100 %: " + tolerance);
    }
    requirements = List.copyOf(requirements);
    if (requirements.isEmpty()) {
      throw new IllegalArgumentException("adequate: needs at least one line under require:");
    }
    if (minimumSliceSize.isPresent() && minimumSliceSize.getAsInt() < 1) {
      throw new IllegalArgumentException("slices: minimum must be at least 1");
    }
  }

  /** The same with other requirements. */
  public Adequacy withRequirements(List<Requirement> others) {
    return new Adequacy(confidence, tolerance, others, minimumSliceSize);
  }

  /** The error rate the procedure keeps: 1 - confidence. */
  public double alpha() {
    return 1 - confidence;
  }
}
