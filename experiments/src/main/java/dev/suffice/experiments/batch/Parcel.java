package dev.suffice.experiments.batch;

import dev.suffice.api.batch.SubmittedBatch;
import dev.suffice.experiments.spend.Budget;
import dev.suffice.experiments.store.StoredBatch;
import java.util.Map;
import java.util.Optional;

/**
 * A batch on its way.
 *
 * @param requests those that are still wanted, by their ids
 * @param reservation what it is paid from; absent when an earlier run pays
 */
record Parcel(
    StoredBatch stored,
    SubmittedBatch batch,
    Map<String, Wanted> requests,
    Optional<Budget.Reservation> reservation) {
  Parcel {
    requests = Map.copyOf(requests);
  }

  /** Whether an earlier run handed it in. */
  boolean isRecovered() {
    return reservation.isEmpty();
  }
}
