package dev.suffice.experiments.meter;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.api.trial.ModelCall;
import java.util.List;

/** An embedder whose calls are charged to the measurement going on. */
record MeteredEmbedder(String name, Embedder model, Meter meter) implements Embedder {
  @Override
  public Embeddings embed(List<String> texts) {
    long start = meter.now();
    Embeddings embeddings = model.embed(texts);
    var call =
        new ModelCall(
            name,
            embeddings.usage(),
            0,
            embeddings.serviceTime(),
            embeddings.replayed(),
            embeddings.retries());
    meter.charge(call, meter.now() - start);
    return embeddings;
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
