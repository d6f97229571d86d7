package dev.suffice.api.strategy;

/** Something an approach cannot do without. */
public enum Need {
  /** A training split that is not empty. It is part of the identity of the approach's trials. */
  TRAINING,
  /**
   * A validation split that is not empty, to learn settings from. It is part of the identity of the
   * approach's trials.
   */
  VALIDATION,
  /** A corpus. It is part of the identity of the approach's trials. */
  CORPUS,
  /**
   * Data that name the passages an answer rests on. Such an approach is an upper bound: nobody
   * names them in production.
   */
  EVIDENCE
}
