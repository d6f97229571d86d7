package dev.suffice.api.strategy;

/** Something an approach cannot do without. */
public enum Need {
  /** A training split that is not empty. It is part of the identity of the approach's trials. */
  TRAINING,
  /**
   * A validation split that is not empty, to learn settings from. It is part of the identity of the
   * approach's trials.
   */
  VALIDATION
}
