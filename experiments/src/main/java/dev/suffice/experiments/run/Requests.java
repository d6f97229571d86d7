package dev.suffice.experiments.run;

import dev.suffice.api.strategy.Application;
import dev.suffice.api.strategy.Delivery;
import dev.suffice.experiments.limit.Limiting;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.spend.PaidRequests;
import java.util.function.Supplier;

/** The way of a request to an application: metered, limited, paid, gated. */
record Requests(Meter meter, Limiting limiting, PaidRequests paid) {
  <T> T make(Application application, Supplier<Delivery<T>> request) {
    Supplier<Delivery<T>> gated = () -> limiting.gated(application, request);
    return meter.request(
        application, () -> limiting.limited(application, () -> paid.pay(application, gated)));
  }
}
