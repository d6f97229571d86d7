package dev.suffice.runtime;

import dev.suffice.api.tuning.JobState;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A job that trains a model, as a store knows it.
 *
 * @param id what the service calls it; absent: a run was broken off before it heard
 * @param model the declared model that is trained
 * @param base what the service calls it
 * @param address of the service
 * @param begun before anything was sent
 * @param state when a run last looked at it
 * @param served by what name the tuned model is asked; absent: it is not deployed
 * @param experiment the file of the run that began it
 */
public record TrainingJob(
    Optional<String> id,
    String model,
    String base,
    String address,
    Instant begun,
    JobState state,
    Optional<String> served,
    String run,
    Path experiment) {
  public TrainingJob {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(address, "address");
    Objects.requireNonNull(begun, "begun");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(served, "served");
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(experiment, "experiment");
  }
}
