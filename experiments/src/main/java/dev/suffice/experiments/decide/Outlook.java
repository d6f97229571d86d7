package dev.suffice.experiments.decide;

import dev.suffice.api.result.Verdict;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How an approach stands while the evaluation goes on.
 *
 * @param total bill over the horizon in US dollars: observed, or else expected; absent where
 *     neither is known
 * @param need further examples that plausibly settle it; absent where no number would
 */
public record Outlook(String approach, Verdict verdict, OptionalDouble total, OptionalLong need) {
  public Outlook {
    Objects.requireNonNull(approach, "approach");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(total, "total");
    Objects.requireNonNull(need, "need");
  }

  /** Whether more trials could change something. */
  public boolean isOpen() {
    return verdict == Verdict.UNDECIDED;
  }
}
