package dev.suffice.experiments.run;

import dev.suffice.api.strategy.Application;
import dev.suffice.api.strategy.Delivery;
import dev.suffice.experiments.limit.Limiting;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.spend.PaidRequests;
import java.util.function.Supplier;

/** The way of a request to an application: metered, limited, paid. */
record Requests(Meter meter, Limiting limiting, PaidRequests paid) {
  <T> T make(Application application, Supplier<Delivery<T>> request) {
    return meter.request(
        application, () -> limiting.request(application, () -> paid.pay(application, request)));
  }
}
