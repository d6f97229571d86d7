package dev.suffice.experiments.score.named;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a metric of a person's own may be called.
 *
 * @param builtIn names of other metrics
 */
public record GivenNames(Set<String> builtIn) {
  private static final Set<String> TAKEN = Set.of("latency", "cost", "exec", "judge");
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

  public GivenNames {
    builtIn = Set.copyOf(builtIn);
  }

  /**
   * @throws IllegalArgumentException when a name is not written as names are
   */
  public static void requireForm(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "name must be lower-case letters, digits and hyphens, for example my-score: " + name);
    }
  }

  /**
   * @throws IllegalArgumentException when another metric has that name
   */
  public void requireFree(String name) {
    if (TAKEN.contains(name) || builtIn.contains(name)) {
      throw new IllegalArgumentException(
          "name '%s' is another metric's; choose one of your own".formatted(name));
    }
  }
}
