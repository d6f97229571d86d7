package dev.suffice.api.result;

import java.util.Objects;
import java.util.Optional;

/**
 * How much of an approach's work a run found done.
 *
 * @param asked trials of this run
 * @param reused trials of earlier runs
 * @param change why not more was reused although an earlier run asked this approach, in words that
 *     follow its name: {@code its options changed}
 */
public record Reuse(String approach, long asked, long reused, Optional<String> change) {
  public Reuse {
    Objects.requireNonNull(approach, "approach");
    Objects.requireNonNull(change, "change");
  }
}
