package dev.suffice.api.tuning;

import java.util.Objects;
import java.util.Optional;

/**
 * How far a deployment is.
 *
 * @param word the service's own for its state
 * @param reason why it failed, in the service's words
 */
public record DeploymentStatus(DeploymentState state, String word, Optional<String> reason) {
  public DeploymentStatus {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(word, "word");
    Objects.requireNonNull(reason, "reason");
  }

  /** A state of which there is nothing to say. */
  public static DeploymentStatus of(DeploymentState state, String word) {
    return new DeploymentStatus(state, word, Optional.empty());
  }
}
