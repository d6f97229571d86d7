package dev.suffice.experiments.run;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.experiments.tuning.TuningOffice;
import java.time.Clock;
import java.util.List;

/** No service that trains models. */
final class NoTuning {
  private NoTuning() {}

  static TuningOffice office(Clock clock) {
    return new TuningOffice(
        Catalog.of("fine-tuning service", List.<FineTuningServices>of(), FineTuningServices::name),
        clock,
        time -> {});
  }
}
