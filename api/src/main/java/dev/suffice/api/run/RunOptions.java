package dev.suffice.api.run;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a run treats what is already stored, and how much of the rest it does.
 *
 * @param fresh do everything anew; what is stored stays where it is
 * @param retryFailed try trials again that were lost to the surroundings
 * @param thorough ask everything, even where it is known already what was to be decided
 * @param limit how many of the test examples each approach answers at most, the first ones of the
 *     one shuffled order; at least 1. What is beyond stays for another run, what is stored of it
 *     counts
 * @param only ids of the approaches that are asked anything; of the others counts what is stored
 */
public record RunOptions(
    boolean fresh,
    boolean retryFailed,
    boolean thorough,
    OptionalInt limit,
    Optional<Set<String>> only) {
  /** Continue where the last run stopped. */
  public static final RunOptions CONTINUE = new RunOptions(false, false);

  public RunOptions {
    limit.ifPresent(RunOptions::requirePositive);
    only = only.map(Set::copyOf);
  }

  /** For all approaches and examples. */
  public RunOptions(boolean fresh, boolean retryFailed) {
    this(fresh, retryFailed, false, OptionalInt.empty(), Optional.empty());
  }

  /** The same, for at most so many test examples, at least 1. */
  public RunOptions limitedTo(int examples) {
    return new RunOptions(fresh, retryFailed, thorough, OptionalInt.of(examples), only);
  }

  /** The same, asking these approaches alone, by their ids. */
  public RunOptions askingOnly(Set<String> approaches) {
    return new RunOptions(fresh, retryFailed, thorough, limit, Optional.of(approaches));
  }

  /** The same, without stopping early. */
  public RunOptions thoroughly() {
    return new RunOptions(fresh, retryFailed, true, limit, only);
  }

  /** Whether a run with these options may ask an approach anything. */
  public boolean asks(String approach) {
    return only.isEmpty() || only.get().contains(approach);
  }

  private static void requirePositive(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1: " + limit);
    }
  }
}
