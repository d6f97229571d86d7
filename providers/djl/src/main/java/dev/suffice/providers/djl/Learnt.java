package dev.suffice.providers.djl;

/** What a training leaves behind: gives texts, as vectors, answers. Safe for any thread. */
sealed interface Learnt permits SoftmaxHead, Neighbours {
  /** The most probable answer; of equally probable ones the earlier. */
  Choice choose(float[] vector);
}
