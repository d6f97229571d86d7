package dev.suffice.experiments.decide;

import dev.suffice.api.result.Contender;
import java.util.List;
import java.util.stream.Collectors;

/** Names approaches whose verdict is still out. */
final class Contenders {
  private Contenders() {}

  /** Names each with the examples expected to settle it. */
  static String alternatives(List<Contender> contenders) {
    return contenders.stream()
        .map(one -> Figures.quoted(one.approach()) + further(one))
        .collect(Collectors.joining(" or "));
  }

  static String further(Contender contender) {
    return contender.furtherExamples().isPresent()
        ? " (about %s more examples expected)"
            .formatted(Figures.about(contender.furtherExamples().getAsLong()))
        : "";
  }
}
