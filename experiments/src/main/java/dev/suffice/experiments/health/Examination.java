package dev.suffice.experiments.health;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.NearDuplicates;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.StopSignal;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import java.nio.file.Path;
import java.util.Optional;

/** One look at the data of an experiment, with an embedder of its own. */
public final class Examination implements AutoCloseable {
  private final Embedder embedder;

  Examination(Embedder embedder) {
    this.embedder = embedder;
  }

  /**
   * Everything about the data. Texts are embedded unless the store knows the outcome, which is then
   * kept there.
   *
   * @param listener is told while texts are embedded
   * @param stop ends the search for texts that are nearly the same
   */
  public DataHealth examine(
      Experiment experiment, Store store, RunListener listener, StopSignal stop) {
    return examine(experiment, new OpenStore(store), listener, stop);
  }

  /**
   * The same with a store that is opened for the moment it is needed. When it cannot be used,
   * because a run is using it or its folder cannot be written, nothing is kept.
   */
  public DataHealth examine(
      Experiment experiment, Path storeFolder, RunListener listener, StopSignal stop) {
    return examine(experiment, new StoreFolder(storeFolder), listener, stop);
  }

  private DataHealth examine(
      Experiment experiment, Memory memory, RunListener listener, StopSignal stop) {
    return DataExaminer.health(experiment, near(experiment, memory, listener, stop));
  }

  private NearDuplicates near(
      Experiment experiment, Memory memory, RunListener listener, StopSignal stop) {
    if (experiment.data().test().isEmpty()) {
      return new NearDuplicates.NotSearched("There are no test examples to compare with others.");
    }
    Fingerprint facts = TextFacts.of(experiment);
    Optional<NearPairs> known =
        memory.find(facts).filter(pairs -> pairs.model().equals(embedder.version()));
    if (known.isPresent()) {
      return known.get().in(experiment.data());
    }
    try {
      Optional<NearPairs> found = new NearSearch(embedder, listener, stop).search(experiment);
      found.ifPresent(pairs -> memory.keep(facts, pairs));
      return found
          .map(pairs -> pairs.in(experiment.data()))
          .orElseGet(
              () ->
                  new NearDuplicates.NotSearched(
                      "Texts that are nearly the same were not searched for: it was stopped."));
    } catch (ModelFaultException fault) {
      return new NearDuplicates.NotSearched(
          "Texts that are nearly the same could not be searched for: " + fault.getMessage());
    }
  }

  @Override
  public void close() {
    embedder.close();
  }
}
