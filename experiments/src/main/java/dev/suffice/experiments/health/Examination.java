package dev.suffice.experiments.health;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.RememberingEmbedder;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.result.NearDuplicates;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.StopSignal;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** One look at the data of an experiment, with an embedder of its own. */
public final class Examination implements AutoCloseable {
  /** Texts that a run embeds for this alone; they take some ten seconds on two processors. */
  static final int MOST_IN_A_RUN = 5_000;

  private final RememberingEmbedder embedder;

  Examination(RememberingEmbedder embedder) {
    this.embedder = embedder;
  }

  /**
   * Everything about the data of a run. Texts are embedded unless the store knows the outcome,
   * which is then kept there; many texts that the run itself did not embed are left to {@code
   * check}.
   *
   * @param listener is told while texts are embedded
   * @param stop ends the search for texts that are nearly the same
   */
  public DataHealth examine(
      Experiment experiment, Store store, RunListener listener, StopSignal stop) {
    return examine(experiment, new OpenStore(store), MOST_IN_A_RUN, listener, stop);
  }

  /**
   * Everything about the data, however many texts have to be embedded, with a store that is opened
   * for the moment it is needed. When it cannot be used, because a run is using it or its folder
   * cannot be written, nothing is kept.
   */
  public DataHealth examine(
      Experiment experiment, Path storeFolder, RunListener listener, StopSignal stop) {
    return examine(experiment, new StoreFolder(storeFolder), Integer.MAX_VALUE, listener, stop);
  }

  private DataHealth examine(
      Experiment experiment, Memory memory, int most, RunListener listener, StopSignal stop) {
    return DataExaminer.health(experiment, near(experiment, memory, most, listener, stop));
  }

  private NearDuplicates near(
      Experiment experiment, Memory memory, int most, RunListener listener, StopSignal stop) {
    if (experiment.data().test().isEmpty()) {
      return new NearDuplicates.NotSearched("There are no test examples to compare with others.");
    }
    Fingerprint facts = TextFacts.of(experiment);
    Optional<NearPairs> known =
        memory.find(facts).filter(pairs -> pairs.model().equals(embedder.version()));
    if (known.isPresent()) {
      return known.get().in(experiment.data());
    }
    Looked looked = Looked.at(experiment.data());
    long unembedded = looked.texts().filter(text -> !embedder.remembers(text)).count();
    if (unembedded > most) {
      return new NearDuplicates.NotSearched(leftToCheck(unembedded));
    }
    try {
      Optional<NearPairs> found =
          new NearSearch(embedder, listener, stop).search(looked, experiment.task().kind());
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

  private static String leftToCheck(long texts) {
    return String.format(
        Locale.ROOT,
        "Texts that are nearly the same were not searched for: %,d texts would have to be embedded"
            + " for it, and a run embeds at most %,d. 'suffice check' does it, and the reports after"
            + " it show what it found.",
        texts,
        MOST_IN_A_RUN);
  }

  @Override
  public void close() {
    embedder.close();
  }
}
