package dev.suffice.experiments.health;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.model.DataEmbedder;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.NearDuplicates;
import dev.suffice.experiments.decide.SampleSizes;
import dev.suffice.experiments.store.Store;
import jakarta.inject.Inject;
import java.util.List;

/** Looks at the data of experiments. Keeps nothing; safe for any thread. */
public final class DataExaminer {
  private static final String NOT_SEARCHED =
      "Texts that are nearly the same were not searched for: the run ended before. 'suffice check'"
          + " does it.";

  private final DataEmbedder embedders;

  @Inject
  public DataExaminer(DataEmbedder embedders) {
    this.embedders = embedders;
  }

  /**
   * Begins an examination. While it is open, the embedder remembers the texts it has seen, those of
   * a run's approaches included.
   */
  public Examination open() {
    return new Examination(embedders.open());
  }

  /** What the store knows already, and what can be counted. Calls no model. */
  public DataHealth recall(Experiment experiment, Store store) {
    NearDuplicates near =
        new OpenStore(store)
            .find(TextFacts.of(experiment))
            .map(pairs -> pairs.in(experiment.data()))
            .orElseGet(() -> new NearDuplicates.NotSearched(NOT_SEARCHED));
    return health(experiment, near);
  }

  static DataHealth health(Experiment experiment, NearDuplicates near) {
    var counted =
        new DataHealth(
            Splits.of(experiment),
            Repetitions.in(experiment.data()),
            near,
            SampleSizes.of(experiment),
            List.of());
    return new DataHealth(
        counted.splits(),
        counted.same(),
        near,
        counted.sampleSizes(),
        Findings.of(experiment, counted));
  }
}
