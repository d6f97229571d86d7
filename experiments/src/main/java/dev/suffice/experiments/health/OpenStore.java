package dev.suffice.experiments.health;

import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import java.util.Optional;

/** A store that somebody has opened. */
record OpenStore(Store store) implements Memory {
  @Override
  public Optional<NearPairs> find(Fingerprint facts) {
    return store.derived(facts, NearPairs.class);
  }

  @Override
  public void keep(Fingerprint facts, NearPairs pairs) {
    store.saveDerived(facts, pairs);
  }
}
