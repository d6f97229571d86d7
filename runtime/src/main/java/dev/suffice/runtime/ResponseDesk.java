package dev.suffice.runtime;

import dev.suffice.api.result.KeptResponses;
import dev.suffice.experiments.store.Store;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The answers of models that stores keep, to be found again instead of asked. For any thread. */
public final class ResponseDesk {
  private final Clock clock;

  @Inject
  ResponseDesk(Clock clock) {
    this.clock = clock;
  }

  /** Which answers of models a store keeps. */
  public List<KeptResponses> kept(Path storeFolder) {
    try (Store store = Store.openForReading(storeFolder)) {
      return store.responses().kept();
    }
  }

  /**
   * Forgets answers of models; trials and their scores stay.
   *
   * @param model only of this one, as {@link #kept} names it
   * @param age only what is older
   * @return how many answers were forgotten
   * @throws dev.suffice.api.run.StoreException when a run is using the store
   */
  public int forget(Path storeFolder, Optional<String> model, Optional<Duration> age) {
    try (Store store = Store.openForWriting(storeFolder)) {
      return store.responses().forget(model, age.map(clock.instant()::minus));
    }
  }
}
