package dev.suffice.api.model;

/** An embedder that computes a text's vector once and can tell whether it has done so. */
public interface RememberingEmbedder extends Embedder {
  /** Whether this text costs next to nothing now. Computes nothing. */
  boolean remembers(String text);
}
