package dev.suffice.providers.aws;

import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.JobMarker;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.bedrock.model.GetProvisionedModelThroughputResponse;

/**
 * Provisioned throughput without a commitment, which is paid by the hour for each model unit, used
 * or not, until it is deleted. One is found by its name, as {@link OnDemand}.
 */
record Provisioned(Calls calls, Site site) implements Deployment {
  private static final Map<String, DeploymentState> STATES =
      Map.of(
          "Creating", DeploymentState.DEPLOYING,
          "Updating", DeploymentState.DEPLOYING,
          "InService", DeploymentState.READY,
          "Failed", DeploymentState.FAILED);

  /** One that failed is made anew. */
  @Override
  public String deploy(String tunedModel, JobMarker marker) {
    String name = marker.shortName();
    Optional<GetProvisionedModelThroughputResponse> there = find(name);
    if (there.isPresent() && told(there.get()).state() != DeploymentState.FAILED) {
      return there.get().provisionedModelArn();
    }
    there.ifPresent(failed -> undeploy(failed.provisionedModelArn()));
    return calls
        .ask(
            client ->
                client.createProvisionedModelThroughput(
                    asked ->
                        asked
                            .provisionedModelName(name)
                            .modelId(tunedModel)
                            .modelUnits(site.modelUnits())))
        .provisionedModelArn();
  }

  @Override
  public DeploymentStatus status(String servedName) {
    return find(servedName)
        .map(this::told)
        .orElseGet(() -> DeploymentStatus.of(DeploymentState.GONE, "not found"));
  }

  private DeploymentStatus told(GetProvisionedModelThroughputResponse throughput) {
    String word = String.valueOf(throughput.statusAsString());
    return new DeploymentStatus(
        STATES.getOrDefault(word, DeploymentState.UNKNOWN),
        calls.shown(word),
        Optional.ofNullable(throughput.failureMessage()).map(calls::shown));
  }

  @Override
  public void undeploy(String servedName) {
    calls.find(
        client ->
            client.deleteProvisionedModelThroughput(asked -> asked.provisionedModelId(servedName)));
  }

  private Optional<GetProvisionedModelThroughputResponse> find(String identifier) {
    return calls.find(
        client ->
            client.getProvisionedModelThroughput(asked -> asked.provisionedModelId(identifier)));
  }
}
