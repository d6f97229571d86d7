package dev.suffice.cli;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.runtime.RunRequest;
import dev.suffice.runtime.Suffice;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Asks before a run that may cost much. Who limited the money in the file has said what it may
 * cost, and is not asked; nor is anybody where no model is paid by the token.
 */
final class Consent {
  /** What a run may cost without a word. */
  static final Money THRESHOLD = Money.usd("1");

  private final Session session;

  Consent(Session session) {
    this.session = session;
  }

  /** Asks before a run that needs it; what to tell the person when it must not begin. */
  static Optional<String> refusal(
      Session session, Suffice suffice, Experiment experiment, RunRequest request) {
    return isNeeded(experiment)
        ? new Consent(session).refusal(() -> suffice.plan(experiment, request).spend())
        : Optional.empty();
  }

  /**
   * Whether a run needs consent at all; what it may cost need not be known then.
   *
   * @param experiment what is to be run
   */
  static boolean isNeeded(Experiment experiment) {
    return experiment.limits().spend().isEmpty()
        && experiment.models().stream().anyMatch(model -> model.price() instanceof TokenPrice);
  }

  /**
   * Asks, where the run may cost more than the threshold.
   *
   * @return what to tell the person when the run must not begin
   */
  Optional<String> refusal(Supplier<Money> cost) {
    Money expected = cost.get();
    if (expected.compareTo(THRESHOLD) <= 0) {
      return Optional.empty();
    }
    String dollars = Figures.dollars(expected.usd());
    Optional<Boolean> agreed =
        session
            .answers()
            .agrees(Line.of("This run may cost about %s. Go on? [y/N] ".formatted(dollars)));
    if (agreed.isEmpty()) {
      return Optional.of(
          "This run may cost about %s, and nobody is here to agree. Give --yes, or say in the file what it may cost: `limits: {spend: %s USD}`."
              .formatted(dollars, expected.usd().setScale(2, RoundingMode.UP)));
    }
    return agreed.get() ? Optional.empty() : Optional.of("Nothing was run and nothing was spent.");
  }
}
