package dev.suffice.runtime;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import java.util.List;

/** A model of the application, of which a run closes its own use only. */
final class BorrowedEmbedder implements Embedder {
  private final Embedder model;
  private volatile boolean closed;

  BorrowedEmbedder(Embedder model) {
    this.model = model;
  }

  @Override
  public Embeddings embed(List<String> texts) {
    if (closed) {
      throw new IllegalStateException("This model was closed");
    }
    return model.embed(texts);
  }

  @Override
  public String version() {
    return model.version();
  }

  @Override
  public void close() {
    closed = true;
  }
}
