package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.tally.Population;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Lists what an experiment tests of each approach: what is measured, on which examples in which
 * order, and by which kind of test. Two experiments whose lists agree but for thresholds judge the
 * same answers by the same numbers.
 */
public final class Tested {
  private final Experiment experiment;
  private final Function<String, Fingerprint> metrics;
  private final Function<String, Fingerprint> approaches;
  private final List<Fingerprint> examples = new ArrayList<>();

  /**
   * @param metrics what a metric is, by its name
   * @param approaches what an approach is, by its id
   * @param questions what is asked in each test example, in their order
   */
  public Tested(
      Experiment experiment,
      Function<String, Fingerprint> metrics,
      Function<String, Fingerprint> approaches,
      List<Fingerprint> questions) {
    this.experiment = experiment;
    this.metrics = metrics;
    this.approaches = approaches;
    List<Example> test = experiment.data().test();
    for (int i = 0; i < test.size(); i++) {
      examples.add(right(questions.get(i), test.get(i)));
    }
  }

  /** What is asked and what would be right. */
  private static Fingerprint right(Fingerprint question, Example example) {
    return example.evidence().isEmpty()
        ? Fingerprint.of(question, example.expected())
        : Fingerprint.of(question, example.expected(), example.evidence());
  }

  /** Thresholds by the fingerprint of what they are for. */
  public Map<String, String> thresholds() {
    var thresholds = new TreeMap<String, String>();
    for (Claim claim : Claims.of(experiment)) {
      thresholds.merge(
          quantity(claim).shortened().hex(),
          threshold(claim.requirement()),
          (one, other) -> one.compareTo(other) < 0 ? one + " " + other : other + " " + one);
    }
    return thresholds;
  }

  /** The requirements as they are spelt out. */
  public List<String> texts() {
    return Claims.of(experiment).stream().map(Claim::text).sorted().toList();
  }

  private Fingerprint quantity(Claim claim) {
    Population population = claim.population();
    List<List<Fingerprint>> planned =
        IntStream.range(0, population.foreseen())
            .mapToObj(cluster -> population.cluster(cluster).stream().map(examples::get).toList())
            .toList();
    return Fingerprint.of(
        measured(claim.requirement()),
        experiment.limits().timeout(),
        experiment.longestLatency(),
        experiment.evaluation().mode(),
        population.repetitions(),
        planned,
        population.clusters() == 0 ? 0 : population.largest(),
        isBinary(claim.requirement()) && !population.isExtended());
  }

  private List<Object> measured(Requirement requirement) {
    if (requirement instanceof Requirement.Score score) {
      return List.of("score", metrics.apply(score.metric()), score.bound());
    }
    if (requirement instanceof Requirement.NonInferiority paired) {
      return List.of(
          "difference", metrics.apply(paired.metric()), approaches.apply(paired.reference()));
    }
    if (requirement instanceof Requirement.LatencyQuantile latency) {
      return List.of("latency", latency.quantile());
    }
    return requirement instanceof Requirement.Cost cost
        ? List.of("cost", cost.basis(), prices(experiment))
        : List.of("mean latency");
  }

  /** What a requirement on costs depends on besides the answers. */
  public static Fingerprint prices(Experiment experiment) {
    List<String> prices =
        experiment.models().stream().map(model -> model.name() + " " + model.price()).toList();
    List<String> others =
        experiment.approaches().stream().map(one -> one.id() + " " + one.costs()).toList();
    return Fingerprint.of(prices, others, experiment.workload());
  }

  private boolean isBinary(Requirement requirement) {
    return requirement instanceof Requirement.LatencyQuantile
        || (requirement instanceof Requirement.Score score
            && metric(score.metric()).filter(spec -> spec.metric().isBinary()).isPresent());
  }

  private Optional<MetricSpec> metric(String name) {
    return Metrics.find(experiment, name);
  }

  private static String threshold(Requirement requirement) {
    if (requirement instanceof Requirement.Score score) {
      return Double.toString(score.threshold());
    }
    if (requirement instanceof Requirement.NonInferiority paired) {
      return Double.toString(paired.margin());
    }
    if (requirement instanceof Requirement.LatencyQuantile latency) {
      return latency.limit().toString();
    }
    return requirement instanceof Requirement.Cost cost
        ? cost.limit().toPlainString()
        : ((Requirement.MeanLatency) requirement).limit().toString();
  }
}
