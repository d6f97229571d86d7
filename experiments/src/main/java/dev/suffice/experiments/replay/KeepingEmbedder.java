package dev.suffice.experiments.replay;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.KeptVector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An embedder whose vectors are kept, each under its text, with the next commit. */
public record KeepingEmbedder(ModelSpec spec, Embedder model, Replays replays) implements Embedder {
  @Override
  public Embeddings embed(List<String> texts) {
    Embeddings made = model.embed(texts);
    List<KeptVector> shares = Shares.of(made, texts);
    Map<Fingerprint, KeptVector> kept = new LinkedHashMap<>();
    for (int i = 0; i < shares.size(); i++) {
      kept.put(key(texts.get(i)), shares.get(i));
    }
    replays.keepVectors(spec, model, kept);
    return made;
  }

  /** Everything that the vector of a text depends on. */
  Fingerprint key(String text) {
    return Fingerprint.of("vector", spec.provider(), spec.options(), model.version(), text)
        .shortened();
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
