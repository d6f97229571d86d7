package dev.suffice.experiments.run;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.experiments.decide.Tested;
import dev.suffice.experiments.store.Design;
import dev.suffice.experiments.store.Fingerprint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes down the design of an experiment. */
final class Designs {
  /** An approach stays the same one when its answers are drawn by another seed. */
  private static final String SEED = "the seed";

  private final Experiment experiment;
  private final Identity identity;
  private final Map<String, Fingerprint> asked;

  /**
   * @param asked what the metrics are that ask for their scores, by name
   */
  Designs(Experiment experiment, Identity identity, Map<String, Fingerprint> asked) {
    this.experiment = experiment;
    this.identity = identity;
    this.asked = asked;
  }

  Design design() {
    var tested = new Tested(experiment, this::metric, this::reference, identity.questions());
    return new Design(
        approaches(experiment, identity), tested.thresholds(), Map.copyOf(parts(tested)));
  }

  /** What the approaches are, whatever their seed. */
  static List<String> approaches(Experiment experiment, Identity identity) {
    return experiment.approaches().stream()
        .map(approach -> approach(identity, approach).hex())
        .sorted()
        .toList();
  }

  private static Fingerprint approach(Identity identity, ApproachSpec approach) {
    var parts = new TreeMap<>(identity.parts(approach));
    parts.remove(SEED);
    return Fingerprint.of(parts).shortened();
  }

  private Fingerprint reference(String id) {
    return experiment
        .approach(id)
        .map(approach -> approach(identity, approach))
        .orElseGet(() -> Fingerprint.of(id));
  }

  private Fingerprint metric(String name) {
    return experiment.metrics().stream()
        .filter(spec -> spec.name().equals(name))
        .findFirst()
        .map(this::metric)
        .orElseGet(() -> Fingerprint.of(name));
  }

  private Fingerprint metric(MetricSpec spec) {
    List<String> files =
        experiment.source().files().entrySet().stream()
            .filter(file -> spec.definition().contains(file.getKey()))
            .map(Map.Entry::getValue)
            .sorted()
            .toList();
    return Fingerprint.of(
        spec.name(),
        spec.definition(),
        files,
        spec.metric().direction(),
        spec.metric().isBinary(),
        asked.containsKey(spec.name()) ? asked.get(spec.name()).hex() : "");
  }

  private Map<String, String> parts(Tested tested) {
    var parts = new HashMap<String, String>();
    experiment
        .adequacy()
        .ifPresent(adequacy -> parts.put("the confidence", Double.toString(adequacy.confidence())));
    parts.put("the requirements", Fingerprint.of(tested.texts()).hex());
    parts.put(
        "the metrics",
        Fingerprint.of(experiment.metrics().stream().map(this::metric).toList()).hex());
    parts.put("the timeout", experiment.longestLatency().toString());
    parts.put("the evaluation", Fingerprint.of(experiment.evaluation()).hex());
    parts.put("the test data", identity.testSet().hex());
    parts.put("the prices or the workload", Tested.prices(experiment).hex());
    return parts;
  }
}
