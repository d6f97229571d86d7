package dev.suffice.providers.aws;

import dev.suffice.api.tuning.Deployment;
import dev.suffice.api.tuning.DeploymentStatus;
import dev.suffice.api.tuning.JobMarker;

/** The two ways in which tuned models answer; the name of one that does says which it is. */
record Servings(OnDemand onDemand, Provisioned provisioned, Site site) implements Deployment {
  private static final String PROVISIONED = ":provisioned-model/";

  @Override
  public String deploy(String tunedModel, JobMarker marker) {
    Deployment wanted = site.isProvisioned() ? provisioned : onDemand;
    return wanted.deploy(tunedModel, marker);
  }

  @Override
  public DeploymentStatus status(String servedName) {
    return of(servedName).status(servedName);
  }

  @Override
  public void undeploy(String servedName) {
    of(servedName).undeploy(servedName);
  }

  private Deployment of(String servedName) {
    return servedName.contains(PROVISIONED) ? provisioned : onDemand;
  }
}
