package dev.suffice.api.tuning;

import dev.suffice.api.model.VendorParameters;
import java.util.Objects;

/**
 * A training that is asked of a service.
 *
 * @param base what the service calls the model to be trained
 * @param parameters that this service understands and Suffice does not
 */
public record TuningRequest(String base, TrainingPlan plan, VendorParameters parameters) {
  public TuningRequest {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(parameters, "parameters");
    if (base.isBlank()) {
      throw new IllegalArgumentException("A training needs a base model");
    }
  }

  /** By what a job for this very request is found again. */
  public JobMarker marker() {
    return JobMarker.of(this);
  }
}
