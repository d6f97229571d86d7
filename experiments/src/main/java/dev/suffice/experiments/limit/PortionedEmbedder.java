package dev.suffice.experiments.limit;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import java.util.ArrayList;
import java.util.List;

/**
 * An embedder that is asked for as many texts at a time as one request carries, so that whatever is
 * between it and the model happens to each request by itself: a fault costs the others nothing.
 *
 * @param most texts of a portion
 */
public record PortionedEmbedder(Embedder model, int most) implements Embedder {
  /** Characters of a portion of several texts: some vendors count the tokens of all together. */
  private static final int LARGEST = 32_768;

  public PortionedEmbedder {
    if (most < 1) {
      throw new IllegalArgumentException("A portion has at least one text: " + most);
    }
  }

  @Override
  public Embeddings embed(List<String> texts) {
    return portions(texts).stream()
        .map(model::embed)
        .reduce(Embeddings::plus)
        .orElseGet(() -> model.embed(texts));
  }

  private List<List<String>> portions(List<String> texts) {
    var portions = new ArrayList<List<String>>();
    int from = 0;
    long characters = 0;
    for (int at = 0; at < texts.size(); at++) {
      characters += texts.get(at).length();
      if (at > from && (at - from == most || characters > LARGEST)) {
        portions.add(texts.subList(from, at));
        from = at;
        characters = texts.get(at).length();
      }
    }
    if (from < texts.size()) {
      portions.add(texts.subList(from, texts.size()));
    }
    return portions;
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
