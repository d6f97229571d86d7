package dev.suffice.api.tuning;

import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a declared model can be trained.
 *
 * @param service the {@linkplain FineTuningServices#name name} of the way to it
 * @param address with its version, such as {@code https://api.openai.com/v1}
 * @param key absent: none is sent
 * @param base what the service calls the model to be trained
 * @param parameters for every job there, that the service understands and Suffice does not
 * @param details what the way to the service wants to know beside
 */
public record TuningServer(
    String service,
    String address,
    Optional<Secret> key,
    String base,
    VendorParameters parameters,
    ServiceDetails details) {
  public TuningServer {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(parameters, "parameters");
    Objects.requireNonNull(details, "details");
    if (service.isBlank() || address.isBlank() || base.isBlank()) {
      throw new IllegalArgumentException("A training needs a service, its address and a model");
    }
  }

  /** A service that wants to know no more. */
  public TuningServer(
      String service,
      String address,
      Optional<Secret> key,
      String base,
      VendorParameters parameters) {
    this(service, address, key, base, parameters, ServiceDetails.NONE);
  }

  /** A training that is asked of it. */
  public TuningRequest request(TrainingPlan plan) {
    return new TuningRequest(base, plan, parameters);
  }
}
