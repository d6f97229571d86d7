package dev.suffice.api.result;

import java.util.List;
import java.util.Objects;

/**
 * What the procedure promises.
 *
 * @param adequacy how rarely an inadequate approach is recommended
 * @param cheapness how rarely a cheaper adequate one is refuted
 * @param assumptions what both rest on
 */
public record Guarantee(String adequacy, String cheapness, List<String> assumptions) {
  public Guarantee {
    Objects.requireNonNull(adequacy, "adequacy");
    Objects.requireNonNull(cheapness, "cheapness");
    assumptions = List.copyOf(assumptions);
  }
}
