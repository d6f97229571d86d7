package dev.suffice.api.result;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * All that it takes to decide again with other settings, without the trials. Who does so follows
 * the rules of the decision: where a threshold was moved, what the run settled stays so as far as
 * {@link Certified} tells, and every other claim is held against its {@link Reach}; costs are taken
 * as projected.
 *
 * @param planned the settings of the run, by which the answer is not explored
 * @param shown the settings that the analysis it comes with was made by
 * @param lines for each claim on an approach the number of the requirement it comes from
 * @param candidates every approach of the experiment, in its order
 */
public record Explorable(
    WhatIf planned, WhatIf shown, List<Integer> lines, List<Candidate> candidates) {
  /** Whether the run certified an approach, and with how much of the error rate. */
  public enum Certified {
    /** It did not. */
    NO,

    /**
     * With shares of the error rate that approaches certified before left (Holm 1979): it meets
     * settings that are nowhere stricter than those of the run.
     */
    WITH_SHARES_LEFT,

    /** With its own share: it meets each claim that is not stricter than that of the run. */
    ALONE
  }

  /**
   * One approach.
   *
   * @param simplicity its rank among the approaches; equally simple ones share it, 0 is simplest
   * @param couldNotRun whether it stays without a verdict whatever is asked
   * @param cannotRun whether it could not, and never will as it is, so that it cannot win either
   * @param certified by the planned settings
   * @param claims as many as {@link #lines}
   * @param bill absent where nothing is known of its cost
   */
  public record Candidate(
      String approach,
      int simplicity,
      boolean couldNotRun,
      boolean cannotRun,
      Certified certified,
      List<Claim> claims,
      Optional<BillFormula> bill) {
    public Candidate {
      Objects.requireNonNull(approach, "approach");
      Objects.requireNonNull(certified, "certified");
      claims = List.copyOf(claims);
      Objects.requireNonNull(bill, "bill");
    }
  }

  /**
   * One claim on an approach.
   *
   * @param holds by the planned settings
   */
  public record Claim(Holds holds, Reach reach) {
    public Claim {
      Objects.requireNonNull(holds, "holds");
      Objects.requireNonNull(reach, "reach");
    }
  }

  public Explorable {
    Objects.requireNonNull(planned, "planned");
    Objects.requireNonNull(shown, "shown");
    lines = List.copyOf(lines);
    candidates = List.copyOf(candidates);
  }

  /** Whether the analysis answers another question than the run did. */
  public boolean isMoved() {
    return !planned.equals(shown);
  }
}
