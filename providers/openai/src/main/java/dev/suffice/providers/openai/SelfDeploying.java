package dev.suffice.providers.openai;

import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentState;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.JobMarker;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Tuned models answer under their own names, without a deployment and at no cost while at rest. */
record SelfDeploying(Caller caller) implements Deployment {
  @Override
  public String deploy(String tunedModel, JobMarker marker) {
    return tunedModel;
  }

  /** Asks whether the server has the model, {@code GET /models/NAME}. */
  @Override
  public DeploymentStatus status(String servedName) {
    String name = URLEncoder.encode(servedName, StandardCharsets.UTF_8).replace("+", "%20");
    return caller.find("models/" + name).isPresent()
        ? DeploymentStatus.of(DeploymentState.READY, "listed")
        : DeploymentStatus.of(DeploymentState.GONE, "not found");
  }

  /** There is nothing to end; the model stays where it is. */
  @Override
  public void undeploy(String servedName) {}
}
