package dev.suffice.providers.djl;

/** Gives texts, as vectors, the answers it was trained with. Safe for any thread. */
sealed interface Classifier extends Learnt permits SoftmaxHead, Neighbours {
  /** The most probable answer; of equally probable ones the earlier. */
  Choice choose(float[] vector);
}
