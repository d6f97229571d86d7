package dev.suffice.providers.openai;

import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.JobMarker;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dedicated endpoints, where Together's tuned models answer. They are paid for by the minute and
 * want hardware to be chosen, so a person starts and stops them; here they are found.
 */
record TogetherEndpoints(Caller caller) implements Deployment {
  private static final Map<String, DeploymentState> STATES =
      Map.of(
          "PENDING", DeploymentState.DEPLOYING,
          "STARTING", DeploymentState.DEPLOYING,
          "STARTED", DeploymentState.READY,
          "STOPPING", DeploymentState.FAILED,
          "STOPPED", DeploymentState.FAILED,
          "ERROR", DeploymentState.FAILED);
  private static final String ADVICE =
      "start a dedicated endpoint for it at Together, which is paid by the minute";

  private record Endpoint(String name, String model, String state) {
    static Endpoint of(Fields fields) {
      return new Endpoint(fields.text("name"), fields.text("model"), fields.text("state"));
    }
  }

  /** The endpoint of the model, where there is one. */
  @Override
  public String deploy(String tunedModel, JobMarker marker) {
    return mine().stream()
        .filter(one -> one.model().equals(tunedModel))
        .map(Endpoint::name)
        .findFirst()
        .orElse(tunedModel);
  }

  @Override
  public DeploymentStatus status(String servedName) {
    return mine().stream()
        .filter(one -> one.name().equals(servedName) || one.model().equals(servedName))
        .findFirst()
        .map(one -> told(one.state()))
        .orElseGet(() -> stopped("no endpoint"));
  }

  private DeploymentStatus told(String word) {
    DeploymentState state = STATES.getOrDefault(word, DeploymentState.UNKNOWN);
    return state == DeploymentState.FAILED
        ? stopped(caller.faults().shown(word))
        : DeploymentStatus.of(state, caller.faults().shown(word));
  }

  private static DeploymentStatus stopped(String word) {
    return new DeploymentStatus(DeploymentState.FAILED, word, Optional.of(ADVICE));
  }

  /** Ends nothing: whoever started an endpoint stops it. */
  @Override
  public void undeploy(String servedName) {}

  private List<Endpoint> mine() {
    return caller.get("endpoints?mine=true").list("data", Endpoint::of);
  }
}
