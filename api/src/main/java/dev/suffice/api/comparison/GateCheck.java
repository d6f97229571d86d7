package dev.suffice.api.comparison;

import dev.suffice.api.result.Holds;
import java.util.Objects;

/**
 * One thing that a gate looks at.
 *
 * @param name what should be so, in words that stay the same from gate to gate
 * @param sentence what was found
 */
public record GateCheck(String name, Holds holds, String sentence) {
  public GateCheck {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(holds, "holds");
    Objects.requireNonNull(sentence, "sentence");
  }
}
