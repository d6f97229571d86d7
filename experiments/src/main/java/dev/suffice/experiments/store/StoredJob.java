package dev.suffice.experiments.store;

import dev.suffice.api.tuning.JobMarker;
import dev.suffice.api.tuning.JobState;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A job that a run had a model trained by, or meant to.
 *
 * @param run that pays for it
 * @param model the declared model that is trained
 * @param begun before anything was sent
 * @param id what the service calls it; absent: nobody knows whether the service has it
 * @param state when it was last looked at
 * @param served by what name the tuned model is asked; absent: it is not deployed
 */
public record StoredJob(
    Place place,
    String run,
    String model,
    Instant begun,
    Optional<String> id,
    JobState state,
    Optional<String> served) {
  /**
   * What tells a job from all others.
   *
   * @param service the word for the way to it
   * @param address of the service
   * @param base what is trained, in the service's words
   */
  public record Place(JobMarker marker, String service, String address, String base) {
    public Place {
      Objects.requireNonNull(marker, "marker");
      Objects.requireNonNull(service, "service");
      Objects.requireNonNull(address, "address");
      Objects.requireNonNull(base, "base");
    }
  }

  public StoredJob {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(begun, "begun");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(served, "served");
  }

  /** The same, as it was found by its service. */
  public StoredJob found(String newId, JobState newState) {
    return new StoredJob(place, run, model, begun, Optional.of(newId), newState, served);
  }

  /** The same, whose model is asked by this name. */
  public StoredJob servedAs(String name) {
    return new StoredJob(place, run, model, begun, id, state, Optional.of(name));
  }

  /** The same, whose model is not asked any more. */
  public StoredJob undeployed() {
    return new StoredJob(place, run, model, begun, id, state, Optional.empty());
  }
}
