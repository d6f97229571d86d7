package dev.suffice.experiments.replay;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.experiments.limit.PortionedEmbedder;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.KeptVector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An embedder that is not asked for the same text twice, whatever texts it stands among: of a
 * corpus that has changed only what is new is embedded. Many texts are embedded in portions, each
 * kept before the next is begun, so that a fault, or the end of the process, loses one.
 *
 * <p>A single text, a question say, is kept only where that saves a call of a server.
 *
 * @param most texts of a portion
 */
public record ReplayedEmbedder(KeepingEmbedder keeping, int most) implements Embedder {
  /** Texts of a portion where the model sets no limit. */
  static final int LARGEST_PORTION = 256;

  public ReplayedEmbedder {
    most = Math.min(most, LARGEST_PORTION);
  }

  @Override
  public Embeddings embed(List<String> texts) {
    ModelSpec spec = keeping.spec();
    if (texts.size() == 1 && !spec.options().keepsAnswers()) {
      return keeping.model().embed(texts);
    }
    Map<Fingerprint, String> asked = new LinkedHashMap<>();
    texts.forEach(text -> asked.put(keeping.key(text), text));
    Map<Fingerprint, KeptVector> known = keeping.replays().findVectors(asked.keySet());
    var gathered = new GatheredVectors();
    known.forEach((key, vector) -> gathered.add(asked.remove(key), vector));
    if (!known.isEmpty()) {
      Embeddings found = gathered.all();
      keeping.replays().avoid(spec, found.usage(), found.serviceTime());
    }
    if (!asked.isEmpty()) {
      List<String> unknown = List.copyOf(asked.values());
      gathered.add(unknown, new PortionedEmbedder(keeping, most).embed(unknown));
    }
    return gathered.of(texts);
  }

  @Override
  public String version() {
    return keeping.version();
  }

  @Override
  public void close() {
    keeping.close();
  }
}
