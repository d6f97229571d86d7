package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.experiments.cost.CallCap;
import dev.suffice.experiments.stats.BettingEvidence;
import dev.suffice.experiments.stats.BinomialEvidence;
import dev.suffice.experiments.stats.ClusterSample;
import dev.suffice.experiments.stats.ClusterSample.Cluster;
import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.tally.Population;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What a test set can decide at all, known before anything is spent. The tests of an adaptive
 * evaluation certify a perfect score with as many examples as those of a fixed one: on a path
 * without a failure alpha-spending has spent nothing before it crosses, so that it asks for {@code
 * threshold^N <= level} too, and the evidence of the betting mixture only grows, so that its
 * largest value is its last.
 */
public final class Feasibility {
  private Feasibility() {}

  /**
   * Something that stands in the way of a decision.
   *
   * @param requirement the line it comes from, as written
   * @param text a sentence or two
   * @param isRefused whether the experiment makes no sense with it: the requirement cannot be
   *     tested, is true or false whatever the data, or speaks of a slice that is too small to be
   *     certified while nothing says that small slices may be pooled
   */
  public record Obstacle(String requirement, String text, boolean isRefused) {}

  /**
   * What stands in the way of a decision: requirements that cannot be tested, that are true or
   * false whatever the data, or that this test set could not certify even with a perfect score.
   * Slices are looked at one by one.
   *
   * @return empty when every requirement can be decided
   */
  public static List<Obstacle> obstacles(Experiment experiment) {
    if (experiment.adequacy().isEmpty()) {
      return List.of();
    }
    List<Claim> claims = Claims.of(experiment);
    Adequacy adequacy = experiment.adequacy().get();
    var levels =
        Levels.of(
            adequacy.alpha(), experiment.approaches().size(), claims.size(), Exploration.NONE);
    return claims.stream()
        .flatMap(claim -> obstacle(experiment, claim, levels).stream())
        .distinct()
        .toList();
  }

  private static Optional<Obstacle> obstacle(Experiment experiment, Claim claim, Levels levels) {
    String line = Figures.quoted(claim.text());
    Optional<String> untestable =
        untestable(experiment, claim.requirement())
            .or(() -> Unrecorded.lacking(experiment, claim.requirement()));
    if (untestable.isPresent()) {
      return refused(claim, line + " cannot be tested: " + untestable.get());
    }
    OptionalDouble asked = asked(experiment, claim.requirement());
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    if (asked.getAsDouble() <= 0) {
      return refused(claim, line + " is true whatever the data: ask for more or leave it out.");
    }
    if (asked.getAsDouble() >= 1) {
      return refused(
          claim,
          line + " can never be certified: no sample shows that there is no exception at all.");
    }
    Optional<String> undecidable = Unrecorded.corpusLevel(experiment, claim.requirement());
    if (undecidable.isPresent()) {
      return Optional.of(
          new Obstacle(
              claim.requirement().text(),
              "%s cannot be decided for %s: a corpus-level figure says nothing of single examples."
                  .formatted(line, undecidable.get()),
              false));
    }
    Optional<String> unjudgeable =
        Objections.metric(claim.requirement())
            .flatMap(metric -> JudgeFeasibility.tooFewLabels(experiment, metric));
    if (unjudgeable.isPresent()) {
      return Optional.of(
          new Obstacle(
              claim.requirement().text(),
              line + " cannot be decided: " + unjudgeable.get(),
              false));
    }
    if (claim.population().clusters() == 0) {
      return Optional.empty();
    }
    boolean mustBeLargeEnough =
        claim.slice().isPresent()
            && experiment.adequacy().stream().allMatch(one -> one.minimumSliceSize().isEmpty());
    return tooSmall(experiment, claim, asked.getAsDouble(), levels)
        .map(text -> new Obstacle(claim.requirement().text(), text, mustBeLargeEnough));
  }

  private static Optional<Obstacle> refused(Claim claim, String text) {
    return Optional.of(new Obstacle(claim.requirement().text(), text, true));
  }

  static Optional<String> untestable(Experiment experiment, Requirement requirement) {
    if (requirement instanceof Requirement.Score score) {
      return unknownMetric(experiment, score.metric());
    }
    if (requirement instanceof Requirement.NonInferiority paired) {
      return experiment.approach(paired.reference()).isEmpty()
          ? Optional.of("there is no approach %s.".formatted(Figures.quoted(paired.reference())))
          : unknownMetric(experiment, paired.metric());
    }
    return requirement instanceof Requirement.Cost ? uncapped(experiment) : Optional.empty();
  }

  private static Optional<String> unknownMetric(Experiment experiment, String name) {
    return Metrics.find(experiment, name).isPresent()
        ? Optional.empty()
        : Optional.of("%s is not among the metrics.".formatted(Figures.quoted(name)));
  }

  private static Optional<String> uncapped(Experiment experiment) {
    List<ApproachSpec> uncapped =
        experiment.approaches().stream()
            .filter(approach -> CostExamination.cap(experiment, approach).isEmpty())
            .toList();
    return uncapped.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "a request of %s has no highest possible cost, because calls paid by the token have no limit here. %s"
                .formatted(
                    uncapped.stream()
                        .map(ApproachSpec::id)
                        .map(Figures::quoted)
                        .collect(Collectors.joining(", ")),
                    remedies(experiment, uncapped)));
  }

  private static String remedies(Experiment experiment, List<ApproachSpec> uncapped) {
    return experiment.models().stream()
        .filter(model -> CallCap.of(List.of(model), experiment.limits().timeout(), 1).isEmpty())
        .filter(model -> uncapped.stream().anyMatch(one -> one.models().contains(model.name())))
        .map(model -> Figures.quoted(model.name()) + ": " + model.options().limitsRemedy())
        .collect(Collectors.joining(" "));
  }

  /** The mean quality asked for; empty where it depends on the approach. */
  static OptionalDouble asked(Experiment experiment, Requirement requirement) {
    if (requirement instanceof Requirement.Score score) {
      boolean atLeast = score.bound() == Bound.AT_LEAST;
      return OptionalDouble.of(atLeast ? score.threshold() : 1 - score.threshold());
    }
    if (requirement instanceof Requirement.LatencyQuantile quantile) {
      return OptionalDouble.of(quantile.quantile());
    }
    if (requirement instanceof Requirement.MeanLatency mean) {
      double longest = QuantileReading.milliseconds(experiment.longestLatency());
      return OptionalDouble.of(1 - QuantileReading.milliseconds(mean.limit()) / longest);
    }
    return requirement instanceof Requirement.NonInferiority paired
        ? OptionalDouble.of((1 - paired.margin()) / 2)
        : OptionalDouble.empty();
  }

  private static Optional<String> tooSmall(
      Experiment experiment, Claim claim, double asked, Levels levels) {
    MeanEvidence perfect = perfect(experiment, claim);
    if (perfect.certifies(asked, levels.certify())) {
      return Optional.empty();
    }
    long further =
        perfect
            .furtherClusters(asked, levels.certify(), levels.refute())
            .orElse(Long.MAX_VALUE / 2);
    boolean sliced =
        claim.requirement() instanceof Requirement.Score score && score.onEvery().isPresent();
    return Optional.of(
        "%s cannot be certified with this test set: %s independent examples are too few even %s, at least %s are needed among %s approaches. Add examples%s, or ask for less."
            .formatted(
                Figures.quoted(claim.text()),
                claim.population().clusters(),
                claim.requirement() instanceof Requirement.MeanLatency
                    ? "if every answer came at once, as one may take %s (limits.timeout, as often as limits.retries allows)"
                        .formatted(Figures.latency(experiment.longestLatency()))
                    : "without a single failure",
                Figures.count(perfect.clusters() + further),
                levels.approaches(),
                sliced ? ", pool small slices with `slices: {minimum: n, rest: pool}`" : ""));
  }

  private static MeanEvidence perfect(Experiment experiment, Claim claim) {
    Population population = claim.population();
    int clusters = population.clusters();
    boolean exact = isBinary(experiment, claim.requirement());
    if (population.isUnclustered() && exact) {
      return new BinomialEvidence(clusters, clusters);
    }
    List<Cluster> full =
        IntStream.range(0, clusters)
            .map(population::size)
            .mapToObj(size -> new Cluster(size, size))
            .toList();
    return new BettingEvidence(new ClusterSample(full, population.largest(), clusters));
  }

  /** Whether the quality is always 0 or 1. */
  static boolean isBinary(Experiment experiment, Requirement requirement) {
    if (requirement instanceof Requirement.Score score) {
      return Metrics.find(experiment, score.metric())
          .filter(spec -> spec.metric().isBinary())
          .isPresent();
    }
    return requirement instanceof Requirement.LatencyQuantile;
  }
}
