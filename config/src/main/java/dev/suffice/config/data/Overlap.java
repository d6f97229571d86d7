package dev.suffice.config.data;

/** What happens to training examples whose text also stands in the test split. */
public enum Overlap {
  /** They leave the training split; a warning counts and names them. */
  DROP,
  /** They are a problem. */
  REFUSE,
  /** They stay; a warning counts and names them. */
  KEEP
}
