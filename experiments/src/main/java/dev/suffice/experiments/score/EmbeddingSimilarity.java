package dev.suffice.experiments.score;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.catalog.Description;
import dev.suffice.api.metric.AskedMetric;
import dev.suffice.api.metric.Inquiry;
import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.Metric.Direction;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.MetricResources;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.task.Passage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How near an answer is to the nearest of other texts: the cosine of their vectors, from [-1, 1]
 * mapped to [0, 1] by (1 + cosine) / 2. The worst where there is no other text.
 *
 * @param others what an answer is compared with
 */
record EmbeddingSimilarity(String name, String description, Function<Subject, List<String>> others)
    implements MetricFactory<EmbeddingSimilarity.Options>, Described {
  /** Ends of sentences and of lines. */
  private static final Pattern ENDS = Pattern.compile("(?<=[.!?])\\s+|\\R+");

  /** The metric {@code embedding-similarity}. */
  static EmbeddingSimilarity withExpected() {
    return new EmbeddingSimilarity(
        "embedding-similarity",
        "How near the answer is to an acceptable one, by the cosine of their embeddings.",
        subject -> subject.example().expected());
  }

  /** The metric {@code support}. */
  static EmbeddingSimilarity withPassages() {
    return new EmbeddingSimilarity(
        "support",
        "How near the answer is to a sentence of the passages shown; 1 where it stands in one.",
        EmbeddingSimilarity::sentences);
  }

  /** The sentences of the passages; of an answer that stands in a passage just itself. */
  private static List<String> sentences(Subject subject) {
    String said = said(subject);
    List<String> passages = subject.answer().passages().stream().map(Passage::text).toList();
    boolean quoted =
        passages.stream()
            .map(Normalisation::folded)
            .anyMatch(text -> text.contains(Normalisation.folded(said)));
    return quoted
        ? List.of(said)
        : passages.stream()
            .flatMap(ENDS::splitAsStream)
            .map(String::strip)
            .filter(sentence -> !sentence.isEmpty())
            .distinct()
            .toList();
  }

  private static String said(Subject subject) {
    return subject.answer().value().orElseThrow();
  }

  /**
   * @param by the embedder; the only declared one when left out
   */
  record Options(
      @Description("The embedder; the only declared one when left out.")
          Optional<EmbedderName> by) {}

  @Override
  public Class<Options> optionsType() {
    return Options.class;
  }

  @Override
  public Metric create(Options options, MetricContext context) {
    return new Similarity(name, options.by().orElseGet(() -> onlyOne(context.embedders())), others);
  }

  private EmbedderName onlyOne(Set<EmbedderName> declared) {
    if (declared.size() != 1) {
      throw new IllegalArgumentException(
          "%1$s needs an embedder, and %2$s are declared; write {%1$s:"
                  .formatted(name, declared.isEmpty() ? "none" : declared.size())
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
  private record Similarity(String name, EmbedderName by, Function<Subject, List<String>> others)
      implements AskedMetric {
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
      return new Asked(name, resources.embedder(by), others);
    }
  }

  /** The embedder in use; the run closes it. */
  private record Asked(String name, Embedder embedder, Function<Subject, List<String>> others)
      implements Inquiry {
    /** What the scores depend on. */
    record Identity(String metric, String embedder) {}

    @Override
    public Record identity() {
      return new Identity(name + " 1", embedder.version());
    }

    @Override
    public List<Double> scores(List<Subject> subjects) {
      Set<String> texts = new LinkedHashSet<>();
      for (Subject subject : subjects) {
        texts.add(said(subject));
        texts.addAll(others.apply(subject));
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

    private double best(Subject subject, Map<String, float[]> vectors) {
      return others.apply(subject).stream()
          .mapToDouble(other -> score(vectors.get(said(subject)), vectors.get(other)))
          .max()
          .orElse(Direction.QUALITY.worst());
    }
  }
}
