package dev.suffice.api.model;

/**
 * The options of one model as a person writes them; implemented by records only. The constructor
 * refuses nonsense with an {@link IllegalArgumentException} whose message says what would be right.
 */
public interface ModelOptions {
  ModelKind kind();

  /** How fast such a model usually is, for the estimate before a run. */
  Pace pace();

  /** How many calls such a model serves at the same time, for the estimate before a run. */
  default int parallelCalls() {
    return Integer.MAX_VALUE;
  }
}
