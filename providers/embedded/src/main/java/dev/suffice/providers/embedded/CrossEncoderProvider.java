package dev.suffice.providers.embedded;

import dev.suffice.api.cache.CacheFolder;
import dev.suffice.api.catalog.Described;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelProvider;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Makes rerankers from the files of a person, in this process. */
final class CrossEncoderProvider implements ModelProvider<CrossEncoderOptions>, Described {
  private final NativeLibraries libraries;
  private final Versions versions;
  private final Semaphore turns;

  CrossEncoderProvider(NativeLibraries libraries, Versions versions, int processors) {
    this.libraries = libraries;
    this.versions = versions;
    this.turns = new Semaphore(processors);
  }

  /** With this machine's processors, clock and cache folder. */
  static CrossEncoderProvider ofThisMachine() {
    Versions versions = Versions.ofThisBuild();
    return new CrossEncoderProvider(
        new NativeLibraries(CacheFolder.ofThisMachine(), versions.onnxRuntime()),
        versions,
        Runtime.getRuntime().availableProcessors());
  }

  @Override
  public String name() {
    return "cross-encoder";
  }

  @Override
  public String description() {
    return "A reranker of your own in this process: an ONNX file and its tokenizer.";
  }

  @Override
  public Class<CrossEncoderOptions> optionsType() {
    return CrossEncoderOptions.class;
  }

  /** Loads the model and scores a pair. */
  @Override
  public void requireUsable(CrossEncoderOptions options) {
    CrossEncoder.load(options, libraries).close();
  }

  /** The timeout means nothing here: what is computed cannot be given up. */
  @Override
  public Model create(CrossEncoderOptions options, Duration timeout) {
    return new OnnxReranker(
        () -> CrossEncoder.load(options, libraries),
        "cross-encoder/onnxruntime-" + versions.onnxRuntime(),
        turns,
        System::nanoTime);
  }
}
