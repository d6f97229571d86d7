package dev.suffice.providers.aws;

import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.JobMarker;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.bedrock.model.GetCustomModelDeploymentResponse;

/**
 * Custom model deployments, which are paid by the token and cost nothing while at rest. One is
 * found by its name, which is the marker's; a request's own token would make Bedrock ignore a
 * second deployment of a model that was undeployed.
 */
record OnDemand(Calls calls) implements Deployment {
  private static final Map<String, DeploymentState> STATES =
      Map.of(
          "Creating", DeploymentState.DEPLOYING,
          "Active", DeploymentState.READY,
          "Failed", DeploymentState.FAILED);

  /** One that failed is made anew. */
  @Override
  public String deploy(String tunedModel, JobMarker marker) {
    String name = marker.shortName();
    Optional<GetCustomModelDeploymentResponse> there = find(name);
    if (there.isPresent() && told(there.get()).state() != DeploymentState.FAILED) {
      return there.get().customModelDeploymentArn();
    }
    there.ifPresent(failed -> undeploy(failed.customModelDeploymentArn()));
    return calls
        .ask(
            client ->
                client.createCustomModelDeployment(
                    asked -> asked.modelDeploymentName(name).modelArn(tunedModel)))
        .customModelDeploymentArn();
  }

  @Override
  public DeploymentStatus status(String servedName) {
    return find(servedName)
        .map(this::told)
        .orElseGet(() -> DeploymentStatus.of(DeploymentState.GONE, "not found"));
  }

  private DeploymentStatus told(GetCustomModelDeploymentResponse deployment) {
    String word = String.valueOf(deployment.statusAsString());
    return new DeploymentStatus(
        STATES.getOrDefault(word, DeploymentState.UNKNOWN),
        calls.shown(word),
        Optional.ofNullable(deployment.failureMessage()).map(calls::shown));
  }

  @Override
  public void undeploy(String servedName) {
    calls.find(
        client ->
            client.deleteCustomModelDeployment(
                asked -> asked.customModelDeploymentIdentifier(servedName)));
  }

  private Optional<GetCustomModelDeploymentResponse> find(String identifier) {
    return calls.find(
        client ->
            client.getCustomModelDeployment(
                asked -> asked.customModelDeploymentIdentifier(identifier)));
  }
}
