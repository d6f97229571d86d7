package dev.suffice.providers.langchain4j;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Reranker;
import dev.suffice.api.model.Reranking;
import dev.suffice.api.model.Usage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A vendor's model that scores texts, all in one request. */
final class HostedReranker implements Reranker {
  private static final String RENDERING = "rerank-1";

  private final String name;
  private final RerankerOptions options;
  private final RerankingVendor vendor;
  private final Opened<Wire> wire;
  private final Opened<TokenCounter> counter;

  HostedReranker(
      String name,
      RerankerOptions options,
      RerankingVendor vendor,
      Opened<Wire> wire,
      Opened<TokenCounter> counter) {
    this.name = name;
    this.options = options;
    this.vendor = vendor;
    this.wire = wire;
    this.counter = counter;
  }

  @Override
  public Reranking rank(String query, List<String> texts) {
    Wire open = wire.get();
    var heard = open.during(() -> open.execute(vendor.request(options, query, texts)));
    Exchange exchange = heard.exchanges().get(0);
    Usage used = vendor.usage().of(exchange).orElseGet(() -> estimate(query, texts));
    return vendor
        .scores(exchange.body(), texts.size())
        .map(scores -> new Reranking(scores, used, exchange.time()))
        .orElseThrow(
            () ->
                new ModelFaultException(
                    "%s answered without a score for each of %s texts"
                        .formatted(name, texts.size()),
                    Optional.of(used),
                    null));
  }

  /** The units of a usual call, or the tokens that are read: the query once with each text. */
  private Usage estimate(String query, List<String> texts) {
    OptionalLong units = options.unitsPerCall();
    if (units.isPresent()) {
      return new Usage(units.getAsLong(), 0, 0, 0, true);
    }
    long asked = counter.get().estimate(List.of(query), "").inputTokens();
    return counter.get().estimate(texts, "").plus(Usage.of(asked * texts.size(), 0));
  }

  @Override
  public String version() {
    return options.model() + "/" + RENDERING;
  }

  @Override
  public void close() {
    wire.close();
  }
}
