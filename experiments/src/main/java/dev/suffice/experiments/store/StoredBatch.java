package dev.suffice.experiments.store;

import dev.suffice.api.money.Money;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A batch that a run handed in, or meant to.
 *
 * @param name of our own, which the vendor keeps with the batch
 * @param run that pays for it
 * @param call number of its reservation within the run
 * @param model what was asked: the fingerprint of the model
 * @param reserved the most it can cost
 * @param begun before it was handed in
 * @param id what the vendor calls it; absent: nobody knows whether the vendor has it
 */
public record StoredBatch(
    String name,
    String run,
    long call,
    Fingerprint model,
    Money reserved,
    Instant begun,
    Optional<String> id) {
  public StoredBatch {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(reserved, "reserved");
    Objects.requireNonNull(begun, "begun");
    Objects.requireNonNull(id, "id");
  }
}
