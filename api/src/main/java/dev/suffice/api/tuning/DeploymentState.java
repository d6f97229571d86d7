package dev.suffice.api.tuning;

/** Where a deployment is, whatever its service calls that. */
public enum DeploymentState {
  /** It is being made; it may take minutes after the job has succeeded. */
  DEPLOYING,
  /** The model answers. */
  READY,
  /** It could not be made. */
  FAILED,
  /** There is none, or not any more: services end those that nobody asks. */
  GONE,
  /** In a state that nobody here knows: it is looked at again, and a person is told. */
  UNKNOWN;

  /** Whether waiting does not change it. */
  public boolean isFinal() {
    return this == READY || this == FAILED || this == GONE;
  }
}
