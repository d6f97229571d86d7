package dev.suffice.api.money;

import dev.suffice.api.model.Usage;
import java.time.Duration;
import java.util.Optional;

/** What a model costs: by the token or by the hour of hardware. */
public sealed interface Price permits TokenPrice, HardwarePrice {
  /** Where it is from. */
  Provenance provenance();

  /**
   * What one call as it was made costs; absent when a call has no price of its own, because whole
   * machines are paid for however much they work.
   *
   * @param serviceTime how long the call kept the model busy
   */
  Optional<Money> ofCall(Usage usage, Duration serviceTime);

  /** The price of calls whose answers can wait for a day; most prices are the same then. */
  default Price whenWaiting() {
    return this;
  }
}
