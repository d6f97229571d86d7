package dev.suffice.providers.langchain4j;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.LangChain4jException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.output.TokenUsage;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** An embedding model of an application, asked for {@value #BATCH} texts at a time. */
final class ApplicationEmbedder implements Embedder {
  private static final int BATCH = 64;
  private static final String RENDERING = "embeddings-1";

  private final String version;
  private final Opened<EmbeddingModel> model;
  private final LongSupplier nanoClock;
  private final Opened<TokenCounter> counter = new Opened<>(TokenCounter::new);

  /**
   * @param nanoClock monotonic time in nanoseconds
   */
  ApplicationEmbedder(String version, EmbeddingModel model, LongSupplier nanoClock) {
    this.version = ApplicationFaults.requireVersion(version);
    this.model = new Opened<>(() -> model);
    this.nanoClock = nanoClock;
  }

  @Override
  public Embeddings embed(List<String> texts) {
    EmbeddingModel open = model.get();
    var vectors = new ArrayList<float[]>();
    Usage used = Usage.NONE;
    Duration time = Duration.ZERO;
    for (int from = 0; from < texts.size(); from += BATCH) {
      List<String> batch = texts.subList(from, Math.min(texts.size(), from + BATCH));
      long start = nanoClock.getAsLong();
      Response<List<Embedding>> response = answer(open, batch);
      time = time.plusNanos(Math.max(1, nanoClock.getAsLong() - start));
      Usage counted =
          input(response.tokenUsage()).orElseGet(() -> counter.get().estimate(batch, ""));
      vectors.addAll(vectors(response.content(), batch.size(), counted));
      used = used.plus(counted);
    }
    return new Embeddings(vectors, used, time);
  }

  @Override
  public String version() {
    return version + "/" + RENDERING;
  }

  /** Ends its use here; the model is the application's. */
  @Override
  public void close() {
    model.close();
  }

  private static Response<List<Embedding>> answer(EmbeddingModel model, List<String> batch) {
    try {
      return model.embedAll(
          batch.stream().map(text -> TextSegment.from(Dialect.orEmpty(text))).toList());
    } catch (LangChain4jException failed) {
      throw ApplicationFaults.explained(failed);
    }
  }

  private static Optional<Usage> input(TokenUsage told) {
    return Optional.ofNullable(told)
        .map(TokenUsage::inputTokenCount)
        .filter(count -> count >= 0)
        .map(count -> Usage.of(count, 0));
  }

  private static List<float[]> vectors(List<Embedding> given, int wanted, Usage counted) {
    List<float[]> vectors = UnitVectors.of(given);
    if (vectors.size() != wanted) {
      throw new ModelFaultException(
          "The application's model answered with %s usable vectors for %s texts"
              .formatted(vectors.size(), wanted),
          Optional.of(counted),
          null);
    }
    return vectors;
  }
}
