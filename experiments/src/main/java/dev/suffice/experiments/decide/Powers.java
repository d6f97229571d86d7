package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.Power;
import dev.suffice.api.result.Power.Method;
import dev.suffice.experiments.stats.MeanPower;
import dev.suffice.experiments.tally.Population;
import dev.suffice.experiments.tally.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The power of a test set, known before anything is spent: how good an approach has to be to be
 * certified with some chance, and how bad to be ruled out. Each requirement is looked at by itself,
 * at the level that holds while no other approach is certified; of slices the smallest.
 *
 * <p>Exact for scores of 0 or 1 of examples that are independent. Otherwise the chances are those
 * of a case that is computed exactly in its turn and named in the sentence: scores of 0 or 1 alone,
 * whose variance is the largest; clusters whose answers all agree, by the number of equal clusters
 * with the same variance (Kish 1965, "Survey Sampling", effective sample size).
 */
public final class Powers {
  private static final double EVEN = 0.5;
  private static final double LIKELY = 0.9;

  /** The share of examples on which two approaches are taken to differ. */
  private static final double DIFFERING = 0.2;

  private final Experiment experiment;
  private final Levels levels;

  private Powers(Experiment experiment, Levels levels) {
    this.experiment = experiment;
    this.levels = levels;
  }

  /**
   * One for each requirement on scores, on latency percentiles and in comparison with a reference,
   * in the order of the file. The power of requirements on costs and on mean latencies hangs on how
   * these scatter, which nobody knows yet.
   */
  public static List<Power> of(Experiment experiment) {
    if (experiment.adequacy().isEmpty()) {
      return List.of();
    }
    Adequacy adequacy = experiment.adequacy().get();
    List<Claim> claims = Claims.of(experiment);
    var levels =
        Levels.of(
            adequacy.alpha(), experiment.approaches().size(), claims.size(), Exploration.NONE);
    Map<Requirement, List<Claim>> byLine = new LinkedHashMap<>();
    for (Claim claim : claims) {
      byLine.computeIfAbsent(claim.requirement(), line -> new ArrayList<>()).add(claim);
    }
    var powers = new Powers(experiment, levels);
    return byLine.values().stream().flatMap(line -> powers.hardest(line).stream()).toList();
  }

  private Optional<Power> hardest(List<Claim> claims) {
    Claim smallest =
        claims.stream()
            .min(Comparator.comparingInt(claim -> independent(claim.population())))
            .orElseThrow();
    Requirement line = smallest.requirement();
    OptionalDouble asked = Feasibility.asked(experiment, line);
    boolean decidable = asked.isPresent() && asked.getAsDouble() > 0 && asked.getAsDouble() < 1;
    return decidable
            && smallest.population().clusters() > 0
            && !(line instanceof Requirement.MeanLatency)
        ? Optional.of(power(smallest, claims.size(), asked.getAsDouble()))
        : Optional.empty();
  }

  /** How many clusters of equal sizes and agreeing answers vary as much as these. */
  private static int independent(Population population) {
    double trials = population.trials();
    double squares =
        IntStream.range(0, population.clusters())
            .mapToDouble(cluster -> Math.pow(population.size(cluster), 2))
            .sum();
    return squares == 0 ? 0 : (int) Math.floor(trials * trials / squares + 1e-9);
  }

  private Power power(Claim claim, int slices, double asked) {
    boolean binary = Feasibility.isBinary(experiment, claim.requirement());
    boolean exact = binary && claim.population().isUnclustered();
    int examples = independent(claim.population());
    double half =
        claim.requirement() instanceof Requirement.NonInferiority paired ? half(paired) : 0.5;
    MeanPower power = exact ? exact(asked, examples) : betting(asked, half, examples);
    var wording = new PowerWording(claim, slices, examples, scale(claim.requirement()));
    OptionalDouble even = power.certified(EVEN);
    OptionalDouble likely = power.certified(LIKELY);
    OptionalDouble refuted = power.refuted(LIKELY);
    return new Power(
        claim.text(),
        examples,
        exact ? Method.EXACT : Method.APPROXIMATE,
        wording.value(even),
        wording.value(likely),
        wording.value(refuted),
        wording.sentence(even, likely, refuted)
            + (exact ? "" : wording.assuming(binary, 4 * half * half)));
  }

  /** Half the distance of two values that vary as paired differences do, mapped to [0, 1]. */
  private static double half(Requirement.NonInferiority paired) {
    return Math.min(0.5, Math.max(Math.sqrt(DIFFERING) / 2, paired.margin()));
  }

  private Scale scale(Requirement requirement) {
    if (requirement instanceof Requirement.Score score) {
      return Scale.share(score.bound());
    }
    return requirement instanceof Requirement.NonInferiority paired
        ? PairedExamination.scale(Metrics.find(experiment, paired.metric()))
        : new Scale(0, 1);
  }

  private MeanPower exact(double asked, int examples) {
    return experiment.evaluation().mode() == Mode.ADAPTIVE
        ? MeanPower.spending(
            asked,
            examples,
            Sampling.at(levels, experiment).every(examples),
            levels.certifying().downTo(levels.certify()),
            levels.refuting().downTo(levels.refute()))
        : MeanPower.binomial(asked, examples, levels.certify(), levels.refute());
  }

  private MeanPower betting(double asked, double half, int examples) {
    return MeanPower.betting(
        asked,
        0.5 - half,
        0.5 + half,
        examples,
        levels.certify(),
        levels.refute(),
        experiment.evaluation().mode() == Mode.FIXED);
  }
}
