package dev.suffice.providers.embedded;

import dev.suffice.api.cache.CacheFolder;
import dev.suffice.api.catalog.Described;
import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.model.RememberingEmbedder;
import dev.suffice.api.model.SentenceReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Makes embedded models. Models of one provider that use the same sentence embeddings share their
 * weights and remembered vectors.
 */
final class EmbeddedProvider implements ModelProvider<EmbeddedOptions>, Described, EmbeddedModels {
  private final EnginePool engines;
  private final Versions versions;

  EmbeddedProvider(EnginePool engines, Versions versions) {
    this.engines = engines;
    this.versions = versions;
  }

  /** With this machine's processors, clock and cache folder. */
  static EmbeddedProvider ofThisMachine() {
    Versions versions = Versions.ofThisBuild();
    Path cache = CacheFolder.ofThisMachine();
    var libraries = new NativeLibraries(cache, versions.onnxRuntime());
    var engines =
        new EnginePool(
            model -> OnnxEncoder.load(model, libraries),
            Runtime.getRuntime().availableProcessors(),
            System::nanoTime);
    return new EmbeddedProvider(engines, versions);
  }

  @Override
  public String name() {
    return "embedded";
  }

  @Override
  public String description() {
    return "Sentence embeddings in this process, and a reader that answers by their similarity.";
  }

  @Override
  public Class<EmbeddedOptions> optionsType() {
    return EmbeddedOptions.class;
  }

  /** The timeout means nothing here: what is computed cannot be given up. */
  @Override
  public Model create(EmbeddedOptions options, Duration timeout) {
    SentenceModel model = options.sentenceModel();
    return options.kind() == ModelKind.EMBEDDER
        ? embedder(model)
        : new Reader(
            engines.lease(model), model.version(versions), model.tuning(), System::nanoTime);
  }

  @Override
  public List<String> names() {
    return EmbeddedOptions.names();
  }

  @Override
  public Model open(String name) {
    return create(new EmbeddedOptions(name, Optional.empty()), Duration.ZERO);
  }

  @Override
  public SentenceReader reader(String embedder) {
    return new PassageReader(engines.lease(SentenceModel.named(embedder)));
  }

  /** The embedder of {@link dev.suffice.api.model.DataEmbedder}. */
  RememberingEmbedder dataEmbedder() {
    return embedder(SentenceModel.ALL_MINILM_L6_V2);
  }

  private RememberingEmbedder embedder(SentenceModel model) {
    return new SentenceEmbedder(engines.lease(model), model.version(versions));
  }
}
