package dev.suffice.strategies.cascade;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.catalog.Required;
import dev.suffice.api.strategy.ApproachId;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.strategy.StrategyOptions;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Other approaches, asked one after the other until one is sure enough of its answer: a cascade, as
 * in FrugalGPT (Chen et al. 2023, arXiv 2305.05176) and AutoMix (Aggarwal et al. 2023, arXiv
 * 2310.12963). How sure is enough is learnt on the validation split.
 *
 * @param steps two or more approaches in the order in which they are asked, the cheapest first
 * @param samples how often each step but the last is asked, from 2 to 100: the agreement of its
 *     answers is its confidence; absent: it is asked once and tells its confidence itself
 * @param judge a model whose verdicts on the answers of each step but the last are its confidence;
 *     goes without samples
 * @param accuracyLoss share of the validation questions, from 0 to 1, that each threshold may give
 *     away against the most accurate one; 0.01 when left out
 */
public record CascadeOptions(
    @Required @Description("Two or more other approaches, the cheapest first.")
        List<ApproachId> steps,
    @Description(
            "How often each step but the last is asked; the share of answers that agree is its"
                + " confidence. Without it each is asked once and tells its confidence itself.")
        Optional<Integer> samples,
    @Description("A model that judges the answers of each step but the last, instead of samples.")
        Optional<JudgeOptions> judge,
    @Description(
            "Share of the validation questions that a threshold may give away against the most"
                + " accurate one; 0.01 by default.")
        Optional<BigDecimal> accuracyLoss)
    implements StrategyOptions {
  private static final int MOST_SAMPLES = 100;
  private static final BigDecimal USUAL_LOSS = new BigDecimal("0.01");

  public CascadeOptions {
    steps = List.copyOf(steps);
    Objects.requireNonNull(samples, "samples");
    Objects.requireNonNull(judge, "judge");
    Objects.requireNonNull(accuracyLoss, "accuracyLoss");
    if (steps.size() < 2) {
      throw new IllegalArgumentException(
          "steps: name at least two approaches, the cheapest first: " + steps);
    }
    if (new HashSet<>(steps).size() < steps.size()) {
      throw new IllegalArgumentException("steps: name each approach once: " + steps);
    }
    if (samples.filter(count -> count < 2 || count > MOST_SAMPLES).isPresent()) {
      throw new IllegalArgumentException(
          "samples: must be from 2 to 100: %s. Leave it out to ask once.".formatted(samples.get()));
    }
    if (judge.isPresent() && samples.isPresent()) {
      throw new IllegalArgumentException(
          "samples: goes without `judge`; the judge has samples of its own, `judge: {model: small,"
              + " samples: 5}`");
    }
    if (accuracyLoss
        .filter(loss -> loss.signum() < 0 || loss.compareTo(BigDecimal.ONE) > 0)
        .isPresent()) {
      throw new IllegalArgumentException(
          "accuracy-loss: must be from 0 to 1, such as 0.01: " + accuracyLoss.get());
    }
  }

  @Override
  public Simplicity simplicity() {
    return new Simplicity(Form.CASCADE, steps.size());
  }

  @Override
  public int callsPerAnswer() {
    return timesAsked() + judge.map(JudgeOptions::timesAsked).orElse(0);
  }

  @Override
  public Set<Need> needs() {
    return Set.of(Need.VALIDATION);
  }

  /** How often a step that is not the last is asked the same question. */
  int timesAsked() {
    return samples.orElse(1);
  }

  BigDecimal mostLost() {
    return accuracyLoss.orElse(USUAL_LOSS);
  }
}
