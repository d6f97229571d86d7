package dev.suffice.api.tuning;

/**
 * The place where tuned models answer. Throws as {@link FineTuningService} says. Services that
 * deploy by themselves have nothing to do here: they are ready under the tuned model's own name.
 */
public interface Deployment {
  /**
   * Makes a tuned model answer, or finds the place where it does already.
   *
   * @param marker by which the place is found again; equal markers give one place
   * @return the name by which the model is asked, for {@link TunableOptions#tunedAs}
   */
  String deploy(String tunedModel, JobMarker marker);

  /** Whether it answers yet. */
  DeploymentStatus status(String servedName);

  /** Ends it, so that it is not paid for any more; does nothing where it is gone. */
  void undeploy(String servedName);
}
