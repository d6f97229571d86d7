package dev.suffice.providers.embedded;

import dev.suffice.api.model.Pace;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sentence embedding model whose weights are in a LangChain4j jar on the class path, quantised to
 * eight bits. Both give 384 dimensions and take up to 510 tokens at a time.
 */
enum SentenceModel {
  /** Reimers and Gurevych 2019, arXiv 1908.10084; mean over the tokens. */
  ALL_MINILM_L6_V2(
      "all-minilm-l6-v2", Pooling.MEAN, Duration.ofNanos(150_000), new ReaderTuning(20, 0.35)),

  /** Xiao et al. 2023, arXiv 2309.07597; the vector of the first token. */
  BGE_SMALL_EN_V1_5(
      "bge-small-en-v1.5", Pooling.FIRST, Duration.ofNanos(350_000), new ReaderTuning(30, 0.6));

  private static final Duration PER_TEXT = Duration.ofMillis(1);

  private final String yamlName;
  private final Pooling pooling;
  private final Duration perToken;
  private final ReaderTuning tuning;

  SentenceModel(String yamlName, Pooling pooling, Duration perToken, ReaderTuning tuning) {
    this.yamlName = yamlName;
    this.pooling = pooling;
    this.perToken = perToken;
    this.tuning = tuning;
  }

  static List<String> names() {
    return Stream.of(values()).map(SentenceModel::yamlName).toList();
  }

  /**
   * The model that a person calls so.
   *
   * @throws IllegalArgumentException when there is none
   */
  static SentenceModel named(String name) {
    return Stream.of(values())
        .filter(model -> model.yamlName.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no embedded model " + name));
  }

  /** The word in YAML. */
  String yamlName() {
    return yamlName;
  }

  Pooling pooling() {
    return pooling;
  }

  /** How the reader weighs this model's similarities. */
  ReaderTuning tuning() {
    return tuning;
  }

  /** Measured on one core of a small server. */
  Pace pace() {
    return new Pace(PER_TEXT, perToken, Duration.ZERO);
  }

  /** Class path name of the weights. */
  String weights() {
    return "/" + yamlName + "-q.onnx";
  }

  /** Class path name of the tokenizer's description. */
  String tokenizer() {
    return "/" + yamlName + "-q-tokenizer.json";
  }

  /** What a vector depends on besides its text. */
  String version(Versions versions) {
    return "%s-q/onnxruntime-%s/langchain4j-%s"
        .formatted(yamlName, versions.onnxRuntime(), versions.langChain4j());
  }
}
