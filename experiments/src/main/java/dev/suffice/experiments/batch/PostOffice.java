package dev.suffice.experiments.batch;

import dev.suffice.api.batch.BatchServices;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What batches need of the world.
 *
 * @param names gives each batch a name that no other has anywhere
 */
public record PostOffice(BatchServices services, Clock clock, Pause pause, Supplier<String> names) {
  @Inject
  PostOffice(BatchServices services, Clock clock, Pause pause) {
    this(services, clock, pause, () -> "suffice-" + UUID.randomUUID());
  }
}
