package dev.suffice.experiments.health;

import dev.suffice.api.run.StoreException;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import java.nio.file.Path;
import java.util.Optional;

/** A store that is opened when it is needed, and done without when it cannot be used. */
record StoreFolder(Path folder) implements Memory {
  @Override
  public Optional<NearPairs> find(Fingerprint facts) {
    if (!Store.exists(folder)) {
      return Optional.empty();
    }
    try (Store store = Store.openForReading(folder)) {
      return store.derived(facts, NearPairs.class);
    } catch (StoreException unusable) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(Fingerprint facts, NearPairs pairs) {
    try (Store store = Store.openForWriting(folder)) {
      store.saveDerived(facts, pairs);
    } catch (StoreException unusable) {
      // A run is using it, or it cannot be written: whoever asks next searches again.
    }
  }
}
