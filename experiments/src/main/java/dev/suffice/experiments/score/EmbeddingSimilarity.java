package dev.suffice.experiments.score;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.catalog.Description;
import dev.suffice.api.metric.AskedMetric;
import dev.suffice.api.metric.Inquiry;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.MetricResources;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The metric {@code embedding-similarity}: the cosine of the vectors of answer and expected answer,
 * from [-1, 1] mapped to [0, 1] by (1 + cosine) / 2.
 */
record EmbeddingSimilarity() implements MetricFactory<EmbeddingSimilarity.Options>, Described {
  /**
   * @param by the embedder; the only declared one when left out
   */
  record Options(
      @Description("The embedder; the only declared one when left out.")
          Optional<EmbedderName> by) {}

  @Override
  public String name() {
    return "embedding-similarity";
  }

  @Override
  public String description() {
    return "How near the answer is to an acceptable one, by the cosine of their embeddings.";
  }

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options, MetricContext context) {
    return new Similarity(options.by().orElseGet(() -> onlyOne(context.embedders())));
  }

  private static EmbedderName onlyOne(Set<EmbedderName> declared) {
    if (declared.size() != 1) {
      throw new IllegalArgumentException(
          "embedding-similarity needs an embedder, and %s are declared; write {embedding-similarity:"
                  .formatted(declared.isEmpty() ? "none" : declared.size())
              + " {by: vectors}} and declare it: `models: {vectors: {provider: embedded, model:"
              + " all-minilm-l6-v2, ...}}`");
    }
    return declared.iterator().next();
  }

  /**
   * The score of two vectors of length 1.
   *
   * @param answer the vector of the answer
   * @param acceptable the vector of an acceptable one
   */
  static double score(float[] answer, float[] acceptable) {
    double product = 0;
    double squares = 0;
    double otherSquares = 0;
    for (int i = 0; i < answer.length; i++) {
      product += (double) answer[i] * acceptable[i];
      squares += (double) answer[i] * answer[i];
      otherSquares += (double) acceptable[i] * acceptable[i];
    }
    double cosine = product / Math.sqrt(squares * otherSquares);
    return (1 + Math.max(-1, Math.min(1, cosine))) / 2; // beyond 1 by rounding alone
  }

  /** The metric with its embedder. */
  private record Similarity(EmbedderName by) implements AskedMetric {
    @Override
    public Direction direction() {
      return Direction.QUALITY;
    }

    @Override
    public String asks() {
      return "the embedder '%s'".formatted(by.value());
    }

    @Override
    public Inquiry open(MetricResources resources) {
      return new Asked(resources.embedder(by));
    }
  }

  /** The embedder in use; the run closes it. */
  private record Asked(Embedder embedder) implements Inquiry {
    /** What the scores depend on. */
    record Identity(String metric, String embedder) {}

    @Override
    public Record identity() {
      return new Identity("embedding-similarity 1", embedder.version());
    }

    @Override
    public List<Double> scores(List<Subject> subjects) {
      Set<String> texts = new LinkedHashSet<>();
      for (Subject subject : subjects) {
        texts.add(said(subject));
        texts.addAll(subject.example().expected());
      }
      Map<String, float[]> vectors = vectors(List.copyOf(texts));
      return subjects.stream().map(subject -> best(subject, vectors)).toList();
    }

    @Override
    public void close() {
      // The run closes its models.
    }

    private Map<String, float[]> vectors(List<String> texts) {
      List<float[]> vectors = embedder.embed(texts).vectors();
      return IntStream.range(0, texts.size())
          .boxed()
          .collect(Collectors.toMap(texts::get, vectors::get));
    }

    private static double best(Subject subject, Map<String, float[]> vectors) {
      return subject.example().expected().stream()
          .mapToDouble(acceptable -> score(vectors.get(said(subject)), vectors.get(acceptable)))
          .max()
          .orElseThrow();
    }

    private static String said(Subject subject) {
      return subject.answer().value().orElseThrow();
    }
  }
}
