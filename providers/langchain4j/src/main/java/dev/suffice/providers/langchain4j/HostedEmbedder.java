package dev.suffice.providers.langchain4j;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A vendor's model that embeds texts, several in a request. Its vectors are brought to length 1; an
 * empty text is sent as {@value Dialect#EMPTY}.
 */
final class HostedEmbedder implements Embedder {
  private static final String RENDERING = "embeddings-1";

  private final String vendor;
  private final String model;
  private final Opened<Connection<EmbeddingModel>> connection;
  private final UsageForm usage;
  private final int batchSize;
  private final InputLimit limit;

  /**
   * @param batchSize most texts in a request
   */
  HostedEmbedder(
      String vendor,
      String model,
      Opened<Connection<EmbeddingModel>> connection,
      UsageForm usage,
      int batchSize,
      InputLimit limit) {
    this.vendor = vendor;
    this.model = model;
    this.connection = connection;
    this.usage = usage;
    this.batchSize = batchSize;
    this.limit = limit;
  }

  @Override
  public Embeddings embed(List<String> texts) {
    Connection<EmbeddingModel> open = connection.get();
    texts.forEach(text -> limit.require(vendor, List.of(text)));
    var vectors = new ArrayList<float[]>();
    Usage used = Usage.NONE;
    Duration time = Duration.ZERO;
    for (int from = 0; from < texts.size(); from += batchSize) {
      List<String> batch = texts.subList(from, Math.min(texts.size(), from + batchSize));
      Heard<Response<List<Embedding>>> heard =
          open.wire().during(() -> open.client().embedAll(segments(batch)));
      Usage counted = counted(heard).orElseGet(() -> open.counter().get().estimate(batch, ""));
      vectors.addAll(vectors(heard, batch.size(), counted));
      used = used.plus(counted);
      time = time.plus(heard.time());
    }
    return new Embeddings(vectors, used, time);
  }

  @Override
  public String version() {
    return model + "/" + RENDERING;
  }

  @Override
  public void close() {
    connection.close();
  }

  private static List<TextSegment> segments(List<String> texts) {
    return texts.stream().map(text -> TextSegment.from(Dialect.orEmpty(text))).toList();
  }

  /** Counted only when every request was. */
  private Optional<Usage> counted(Heard<Response<List<Embedding>>> heard) {
    Usage sum = Usage.NONE;
    for (Exchange exchange : heard.exchanges()) {
      Optional<Usage> one = usage.of(exchange);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.plus(one.get());
    }
    return Optional.of(sum);
  }

  private List<float[]> vectors(Heard<Response<List<Embedding>>> heard, int wanted, Usage counted) {
    List<float[]> vectors =
        heard.result().map(response -> UnitVectors.of(response.content())).orElse(List.of());
    if (vectors.size() != wanted) {
      throw new ModelFaultException(
          "%s answered with %s usable vectors for %s texts"
              .formatted(vendor, vectors.size(), wanted),
          Optional.of(counted),
          heard.misread().orElse(null));
    }
    return vectors;
  }
}
