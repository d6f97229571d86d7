package dev.suffice.api.model;

/**
 * Opens the embedder by which the texts of any experiment are compared with each other, whatever
 * models the experiment declares: one for all, in this process, free of charge.
 */
@FunctionalInterface
public interface DataEmbedder {
  /** An embedder of the caller's own, to be closed by it. Loads nothing yet. */
  RememberingEmbedder open();
}
