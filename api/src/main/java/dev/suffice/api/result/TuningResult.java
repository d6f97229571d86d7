package dev.suffice.api.result;

import dev.suffice.api.tuning.Rehearsal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What was found out about the training of an approach.
 *
 * @param approach its id
 * @param curve models trained with fewer examples, the fewest first; may be empty
 * @param search models trained with other settings, in the order in which they were tried; may be
 *     empty
 * @param payback absent without a bill, and without another adequate approach to set it against
 */
public record TuningResult(
    String approach, List<Measured> curve, List<Measured> search, Optional<Payback> payback) {
  /**
   * A rehearsal as measured.
   *
   * @param right share of the validation examples that came out right; its interval is for this
   *     model alone, at the experiment's confidence
   */
  public record Measured(Rehearsal rehearsal, Estimate right) {
    public Measured {
      Objects.requireNonNull(rehearsal, "rehearsal");
      Objects.requireNonNull(right, "right");
    }
  }

  public TuningResult {
    Objects.requireNonNull(approach, "approach");
    curve = List.copyOf(curve);
    search = List.copyOf(search);
    Objects.requireNonNull(payback, "payback");
  }
}
