package dev.suffice.api.comparison;

import dev.suffice.api.result.Holds;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether what runs in production is still good enough.
 *
 * @param run the run that looked
 * @param finished when it ended
 * @param approach id of the approach in production
 * @param baseline the run that it is held against, if any
 * @param checks at least one; the approach passes when all of them hold
 * @param guarantees how often such a gate is wrong, and what that rests on, a sentence each
 */
public record Gate(
    RunName run,
    Instant finished,
    String approach,
    Optional<RunName> baseline,
    List<GateCheck> checks,
    List<String> guarantees) {
  public Gate {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(finished, "finished");
    Objects.requireNonNull(approach, "approach");
    Objects.requireNonNull(baseline, "baseline");
    checks = List.copyOf(checks);
    guarantees = List.copyOf(guarantees);
    if (checks.isEmpty()) {
      throw new IllegalArgumentException("A gate without a check lets everything pass");
    }
  }

  /** YES: it passes; NO: it is certain that it should not; UNKNOWN: the data do not say. */
  public Holds verdict() {
    if (checks.stream().anyMatch(check -> check.holds() == Holds.NO)) {
      return Holds.NO;
    }
    boolean all = checks.stream().allMatch(check -> check.holds() == Holds.YES);
    return all ? Holds.YES : Holds.UNKNOWN;
  }

  /** The verdict in a sentence. */
  public String sentence() {
    String name = "`%s`".formatted(approach);
    return switch (verdict()) {
      case YES -> name + " passes: all that is asked of it is certain.";
      case NO -> "%s does not pass: %s".formatted(name, first(Holds.NO));
      case UNKNOWN -> "%s is undecided: %s".formatted(name, first(Holds.UNKNOWN));
    };
  }

  private String first(Holds holds) {
    return checks.stream()
        .filter(check -> check.holds() == holds)
        .map(GateCheck::sentence)
        .findFirst()
        .orElseThrow();
  }
}
