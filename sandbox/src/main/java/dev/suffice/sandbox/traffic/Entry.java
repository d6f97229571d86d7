package dev.suffice.sandbox.traffic;

import dev.suffice.api.money.Money;
import dev.suffice.api.sandbox.Fault;
import java.util.Objects;
import java.util.Optional;

/**
 * A request in the ledger.
 *
 * @param endpoint the path it went to
 * @param inBatch whether it came in a batch
 * @param status what it was answered with; of a fault, what would have been seen but for it
 */
public record Entry(
    String endpoint,
    String model,
    Fingerprint request,
    boolean inBatch,
    int status,
    Optional<Fault> fault,
    long inputTokens,
    long outputTokens,
    Money billed) {
  public Entry {
    Objects.requireNonNull(endpoint, "endpoint");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(request, "request");
    Objects.requireNonNull(fault, "fault");
    Objects.requireNonNull(billed, "billed");
  }
}
