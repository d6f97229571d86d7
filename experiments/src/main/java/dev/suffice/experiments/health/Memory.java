package dev.suffice.experiments.health;

import dev.suffice.experiments.store.Fingerprint;
import java.util.Optional;

/** Where pairs of texts are kept, by what they were found in. */
interface Memory {
  Optional<NearPairs> find(Fingerprint facts);

  void keep(Fingerprint facts, NearPairs pairs);
}
