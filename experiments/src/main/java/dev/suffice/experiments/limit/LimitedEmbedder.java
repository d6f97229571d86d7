package dev.suffice.experiments.limit;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import java.util.List;

/** An embedder behind a turnstile, tried again where that may help. */
record LimitedEmbedder(String name, Embedder model, Turnstile turnstile, Retrying retrying)
    implements Embedder {
  @Override
  public Embeddings embed(List<String> texts) {
    long foreseen = Turnstile.tokens(texts.stream().mapToLong(String::length).sum());
    return retrying.call(
        () -> turnstile.pass(foreseen, () -> model.embed(texts), Embeddings::usage),
        Embeddings::after);
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
