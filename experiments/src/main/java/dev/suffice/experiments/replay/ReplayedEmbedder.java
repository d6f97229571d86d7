package dev.suffice.experiments.replay;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.experiments.store.Fingerprint;
import java.util.List;
import java.util.Optional;

/** An embedder that is not asked the same twice: the same texts together, in the same order. */
public record ReplayedEmbedder(ModelSpec spec, Embedder model, Replays replays)
    implements Embedder {
  @Override
  public Embeddings embed(List<String> texts) {
    Fingerprint key =
        Fingerprint.of("vectors", spec.provider(), spec.options(), model.version(), texts);
    Optional<Embeddings> earlier = replays.find(key, Embeddings.class);
    if (earlier.isPresent()) {
      replays.avoid(spec, earlier.get().usage(), earlier.get().serviceTime());
      return earlier.get().asReplayed();
    }
    Embeddings made = model.embed(texts);
    replays.keep(key, spec, model, made);
    return made;
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
