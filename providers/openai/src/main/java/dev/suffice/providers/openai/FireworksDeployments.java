package dev.suffice.providers.openai;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.JobMarker;
import java.util.Map;
import java.util.Optional;

/**
 * Deployments of an account, which are the only place where tuned models answer at Fireworks. One
 * is named by its training's marker, keeps one machine, and is paid for by its time until it is
 * deleted. A model there is asked as {@code MODEL#DEPLOYMENT}.
 *
 * @param accelerator absent: Fireworks chooses it
 */
record FireworksDeployments(FireworksAccount account, Optional<String> accelerator)
    implements Deployment {
  private static final String LEAVING = "DELETING";
  private static final String KIND = "deployments";
  private static final Map<String, DeploymentState> STATES =
      Map.of(
          "CREATING",
          DeploymentState.DEPLOYING,
          "UPDATING",
          DeploymentState.DEPLOYING,
          "READY",
          DeploymentState.READY,
          "FAILED",
          DeploymentState.FAILED,
          LEAVING,
          DeploymentState.GONE,
          "DELETED",
          DeploymentState.GONE);

  @Override
  public String deploy(String tunedModel, JobMarker marker) {
    String id = marker.shortName();
    Optional<Fields> there = account.caller().find(path(id));
    if (there.filter(one -> word(one).equals(LEAVING)).isPresent()) {
      throw Leaving.fault("fireworks", id);
    }
    if (there.filter(one -> state(one) == DeploymentState.FAILED).isPresent()) {
      delete(id);
    }
    if (there.filter(FireworksDeployments::mayAnswer).isEmpty()) {
      account.caller().post(KIND + "?deploymentId=" + id, asked(tunedModel, id));
    }
    return tunedModel + "#" + account.name(KIND, id);
  }

  private static boolean mayAnswer(Fields deployment) {
    DeploymentState state = state(deployment);
    return state != DeploymentState.FAILED && state != DeploymentState.GONE;
  }

  private ObjectNode asked(String model, String id) {
    ObjectNode asked =
        JsonNodeFactory.instance
            .objectNode()
            .put("displayName", id)
            .put("baseModel", model)
            .put("minReplicaCount", 1)
            .put("maxReplicaCount", 1);
    accelerator.ifPresent(kind -> asked.put("acceleratorType", kind));
    return asked;
  }

  @Override
  public DeploymentStatus status(String servedName) {
    return account
        .caller()
        .find(path(FireworksAccount.last(servedName)))
        .map(this::told)
        .orElseGet(() -> DeploymentStatus.of(DeploymentState.GONE, "not found"));
  }

  private DeploymentStatus told(Fields deployment) {
    Faults faults = account.caller().faults();
    DeploymentState state = state(deployment);
    return new DeploymentStatus(
        state,
        faults.shown(word(deployment)),
        state == DeploymentState.FAILED
            ? FireworksFacts.reason(deployment, faults)
            : Optional.empty());
  }

  private static DeploymentState state(Fields deployment) {
    return STATES.getOrDefault(word(deployment), DeploymentState.UNKNOWN);
  }

  private static String word(Fields deployment) {
    return deployment.optionalText("state").orElse("STATE_UNSPECIFIED");
  }

  @Override
  public void undeploy(String servedName) {
    delete(FireworksAccount.last(servedName));
  }

  /** For good, so that its name is free, and though it was asked a moment ago. */
  private void delete(String id) {
    account.caller().delete(path(id) + "?hard=true&ignoreChecks=true");
  }

  private static String path(String id) {
    return KIND + "/" + id;
  }
}
