package dev.suffice.providers.djl;

import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.JobMarker;

/** Tuned models answer in this process as soon as they are there, and cost nothing at rest. */
final class LocalDeployment implements Deployment {
  private final Workshop workshop;

  LocalDeployment(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  public String deploy(String tunedModel, JobMarker marker) {
    return tunedModel;
  }

  @Override
  public DeploymentStatus status(String servedName) {
    return workshop.hasModel(TunedName.parse(servedName).marker())
        ? DeploymentStatus.of(DeploymentState.READY, "ready")
        : DeploymentStatus.of(DeploymentState.GONE, "gone");
  }

  @Override
  public void undeploy(String servedName) {}
}
