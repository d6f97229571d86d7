package dev.suffice.experiments.decide;

import dev.suffice.api.result.Contender;
import java.util.List;
import java.util.stream.Collectors;

/** Names approaches whose verdict is still out. */
final class Contenders {
  private Contenders() {}

  /** Names each with the examples expected to settle it. */
  static String alternatives(Standing standing, List<Contender> contenders) {
    return contenders.stream()
        .map(one -> Figures.quoted(one.approach()) + further(standing, one))
        .collect(Collectors.joining(" or "));
  }

  private static String further(Standing standing, Contender contender) {
    return contender.furtherExamples().isPresent()
        ? " (%s expected)"
            .formatted(
                examples(
                    contender.furtherExamples().getAsLong(),
                    standing.assessment(contender.approach()).unasked()))
        : "";
  }

  /**
   * So many further examples, and where they would come from.
   *
   * @param unasked examples of the test set that were not asked yet
   */
  static String examples(long further, long unasked) {
    if (unasked == 0) {
      return "about %s new examples".formatted(Figures.about(further));
    }
    return further <= unasked
        ? "about %s more of the test set's examples".formatted(Figures.about(further))
        : "about %s more examples, %s of them in the test set"
            .formatted(Figures.about(further), Figures.count(unasked));
  }
}
