package dev.suffice.experiments.health;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.store.Fingerprint;
import java.util.List;

/** The facts that the search for nearly equal texts depends on, the embedder aside. */
final class TextFacts {
  /** Raised when the search would find something else in the same texts. */
  private static final String FORM = "near pairs 1";

  private TextFacts() {}

  static Fingerprint of(Experiment experiment) {
    Dataset data = experiment.data();
    return Fingerprint.of(
        FORM,
        NearSearch.THRESHOLD,
        experiment.task().kind(),
        texts(data.training()),
        texts(data.validation()),
        texts(data.test()));
  }

  private static List<Fingerprint> texts(List<Example> examples) {
    return examples.stream()
        .map(one -> Fingerprint.of(one.input(), one.passages(), one.expected()))
        .toList();
  }
}
