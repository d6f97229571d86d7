package dev.suffice.providers.djl;

import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.SentenceReader;
import dev.suffice.api.tuning.JobMarker;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * What training in this process works with. Safe for any thread.
 *
 * @param folder the cache folder
 * @param clock for people
 * @param nanoClock monotonic time in nanoseconds
 */
record Workshop(
    Path folder, EmbeddedModels embeddings, InstantSource clock, LongSupplier nanoClock) {
  /** An embedder of the caller's own, to be closed by it. */
  Embedder embedder(String name) {
    return (Embedder) embeddings.open(name);
  }

  /** A reader of passages of the caller's own, to be closed by it. */
  SentenceReader reader(String embedder) {
    return embeddings.reader(embedder);
  }

  /** Where the model of a job is kept; it need not exist. */
  Path file(JobMarker marker) {
    return folder.resolve("tuned").resolve(marker.value() + ".model");
  }

  boolean hasModel(JobMarker marker) {
    return Files.exists(file(marker));
  }

  /** Whether a model was made by what is installed now. */
  boolean isCurrent(TunedModel model) {
    try (Embedder embedder = embedder(model.embeddings())) {
      return model.version().equals(version(embedder.version()));
    }
  }

  /** What a model that rests on these embeddings depends on. */
  String version(String embeddingsVersion) {
    Versions libraries = Versions.ofThisBuild();
    return "head-1/%s/pytorch-%s/djl-%s"
        .formatted(embeddingsVersion, libraries.pyTorch(), libraries.engine());
  }
}
