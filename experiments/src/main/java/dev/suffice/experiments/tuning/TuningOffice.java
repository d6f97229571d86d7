package dev.suffice.experiments.tuning;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.experiments.batch.Pause;
import jakarta.inject.Inject;
import java.time.Clock;

/** What training needs of the world. */
public record TuningOffice(Catalog<FineTuningServices> services, Clock clock, Pause pause) {
  @Inject
  public TuningOffice {}
}
