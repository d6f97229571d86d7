package dev.suffice.providers.openai;

import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.JobMarker;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * Deployments at Azure, by <a
 * href="https://github.com/Azure/azure-rest-api-specs/tree/main/specification/cognitiveservices">its
 * management interface</a>, version 2024-10-01. One is named by its training's marker, is paid for
 * by the hour from when it is made until it is deleted (the kind for developers is not), and is
 * deleted by Azure after fifteen days in which nobody asked it.
 */
record AzureDeployments(Caller caller, AzurePlace place, InstantSource clock)
    implements Deployment {
  /**
   * How long one that was made may not be known yet where it is asked: "If you created the
   * deployment within the last 5 minutes, please wait a moment and try again", Azure answers then.
   */
  private static final Duration SETTLING = Duration.ofMinutes(5);

  private static final String LEAVING = "Deleting";
  private static final Map<String, DeploymentState> STATES =
      Map.of(
          "Accepted",
          DeploymentState.DEPLOYING,
          "Creating",
          DeploymentState.DEPLOYING,
          "Moving",
          DeploymentState.DEPLOYING,
          "Succeeded",
          DeploymentState.READY,
          "Failed",
          DeploymentState.FAILED,
          "Canceled",
          DeploymentState.FAILED,
          "Disabled",
          DeploymentState.FAILED,
          LEAVING,
          DeploymentState.GONE);

  @Override
  public String deploy(String tunedModel, JobMarker marker) {
    String name = marker.shortName();
    Optional<Fields> there = caller.find(place.path(name));
    if (there.filter(one -> word(one).equals(LEAVING)).isPresent()) {
      throw Leaving.fault("azure", name);
    }
    if (there.filter(one -> mayAnswer(one, tunedModel)).isEmpty()) {
      caller.put(place.path(name), place.deployment(tunedModel));
    }
    return name;
  }

  private static boolean mayAnswer(Fields deployment, String model) {
    return state(word(deployment)) != DeploymentState.FAILED
        && deployment.within("properties").within("model").text("name").equals(model);
  }

  @Override
  public DeploymentStatus status(String servedName) {
    return caller
        .find(place.path(servedName))
        .map(this::told)
        .orElseGet(() -> DeploymentStatus.of(DeploymentState.GONE, "not found"));
  }

  @Override
  public void undeploy(String servedName) {
    caller.delete(place.path(servedName));
  }

  private DeploymentStatus told(Fields deployment) {
    String word = word(deployment);
    DeploymentState state = state(word);
    return state == DeploymentState.READY && isSettling(deployment)
        ? DeploymentStatus.of(DeploymentState.DEPLOYING, "Succeeded, not known everywhere yet")
        : DeploymentStatus.of(state, caller.faults().shown(word));
  }

  private static String word(Fields deployment) {
    return deployment.within("properties").text("provisioningState");
  }

  private static DeploymentState state(String word) {
    return STATES.getOrDefault(word, DeploymentState.UNKNOWN);
  }

  private boolean isSettling(Fields deployment) {
    return deployment
        .within("systemData")
        .optionalText("createdAt")
        .flatMap(AzureDeployments::instant)
        .filter(made -> clock.instant().isBefore(made.plus(SETTLING)))
        .isPresent();
  }

  private static Optional<Instant> instant(String told) {
    try {
      return Optional.of(OffsetDateTime.parse(told).toInstant());
    } catch (DateTimeException odd) {
      return Optional.empty();
    }
  }
}
