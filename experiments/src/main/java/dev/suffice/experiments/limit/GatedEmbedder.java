package dev.suffice.experiments.limit;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import java.util.List;

/** An embedder whose calls take their passage through the gate of its server. */
record GatedEmbedder(Embedder model, Passage passage) implements Embedder {
  @Override
  public Embeddings embed(List<String> texts) {
    return passage.make(() -> model.embed(texts));
  }

  @Override
  public String version() {
    return model.version();
  }

  @Override
  public void close() {
    model.close();
  }
}
