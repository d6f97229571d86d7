package dev.suffice.providers.langchain4j;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.suffice.api.model.Secret;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a vendor's rerankers are asked. They differ in little: each takes a query and texts, and
 * gives back places and scores.
 *
 * @param home the vendor's own address, with its version
 * @param settings what else is sent with each request
 * @param results where the scores stand in an answer
 * @param usage in the unit that is billed
 */
record RerankingVendor(
    String home, Map<String, JsonNode> settings, String results, UsageForm usage) {
  /** Tokens of a passage that are read; Cohere's own bound, written so that it stays. */
  static final int LONGEST_PASSAGE = 4096;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static final RerankingVendor COHERE =
      new RerankingVendor(
          "https://api.cohere.com/v2",
          Map.of("max_tokens_per_doc", JSON.numberNode(LONGEST_PASSAGE)),
          "results",
          units("/meta/billed_units/search_units"));

  static final RerankingVendor JINA =
      new RerankingVendor(
          "https://api.jina.ai/v1",
          Map.of("return_documents", JSON.booleanNode(false)),
          "results",
          units("/usage/total_tokens"));

  static final RerankingVendor VOYAGE =
      new RerankingVendor(
          "https://api.voyageai.com/v1",
          Map.of("return_documents", JSON.booleanNode(false), "truncation", JSON.booleanNode(true)),
          "data",
          units("/usage/total_tokens"));

  private static UsageForm units(String place) {
    return UsageForm.inclusive(place, List.of(), List.of(), List.of());
  }

  HttpRequest request(RerankerOptions options, String query, List<String> texts) {
    ObjectNode body = JSON.objectNode();
    body.put("model", options.model());
    body.put("query", Dialect.orEmpty(query));
    var documents = body.putArray("documents");
    texts.forEach(text -> documents.add(Dialect.orEmpty(text)));
    body.setAll(settings);
    return HttpRequest.builder()
        .method(HttpMethod.POST)
        .url(options.baseUrl().map(Rules::trimmed).orElse(home) + "/rerank")
        .addHeader("Content-Type", "application/json")
        .addHeader(
            "Authorization", "Bearer " + options.apiKey().map(Secret::reveal).orElse(Rules.NO_KEY))
        .body(body.toString())
        .build();
  }

  /** The scores in the order of the texts; absent unless there is one for each. */
  Optional<List<Double>> scores(JsonNode answer, int texts) {
    var scores = new Double[texts];
    for (JsonNode one : answer.path(results)) {
      int place = one.path("index").asInt(-1);
      if (place >= 0 && place < texts && one.path("relevance_score").isNumber()) {
        scores[place] = one.path("relevance_score").asDouble();
      }
    }
    return Arrays.stream(scores).allMatch(score -> score != null && Double.isFinite(score))
        ? Optional.of(List.of(scores))
        : Optional.empty();
  }
}
