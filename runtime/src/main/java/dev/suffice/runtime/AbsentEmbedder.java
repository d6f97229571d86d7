package dev.suffice.runtime;

import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.RememberingEmbedder;
import java.util.List;

/**
 * In place of an embedder that is not on the class path: whoever would compare texts by it is told
 * why they cannot.
 */
record AbsentEmbedder(String reason) implements RememberingEmbedder {
  @Override
  public Embeddings embed(List<String> texts) {
    throw new ModelFaultException(reason);
  }

  /** It costs nothing to ask. */
  @Override
  public boolean remembers(String text) {
    return true;
  }

  @Override
  public String version() {
    return "absent";
  }

  @Override
  public void close() {
    // holds nothing
  }
}
