package dev.suffice.runtime;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.tuning.FineTuningServices;
import jakarta.inject.Singleton;

/** What stands behind the facade. */
final class Desks extends AbstractModule {
  @Override
  protected void configure() {
    bind(Checks.class);
    bind(Shutdowns.class);
    bind(Reporter.class);
    bind(ReportedRuns.class);
    bind(Archive.class);
    bind(Inventory.class);
    bind(ReportDesk.class);
    bind(ResponseDesk.class);
    bind(TrainingDesk.class);
    bind(ComparisonDesk.class);
    bind(GateDesk.class);
    bind(PriceDesk.class);
  }

  @Provides
  @Singleton
  JobDesk jobs(Catalog<FineTuningServices> services, Checks checks) {
    return new JobDesk(services, request -> checks.of(request).experiment());
  }

  @Provides
  @Singleton
  BacktestDesk backtests(Checks checks) {
    return new BacktestDesk(checks::of);
  }
}
