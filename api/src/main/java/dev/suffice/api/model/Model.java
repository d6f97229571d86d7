package dev.suffice.api.model;

/**
 * Something a strategy can call. Safe for any thread; opened on first use, closed by the run that
 * created it.
 */
public sealed interface Model extends AutoCloseable permits LanguageModel, Embedder {
  /**
   * What exactly answers, for example {@code all-minilm-l6-v2-q/onnxruntime-1.20.0}. Part of a
   * trial's identity; must not load anything.
   */
  String version();

  /** Releases threads and native memory; later calls fail. Does nothing the second time. */
  @Override
  void close();
}
