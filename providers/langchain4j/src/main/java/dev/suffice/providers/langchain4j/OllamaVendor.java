package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.ollama.OllamaChatModel;
import dev.langchain4j.model.ollama.OllamaEmbeddingModel;
import java.util.List;
import java.util.Map;

/** Ollama, by its own interface. */
final class OllamaVendor implements Vendor<OllamaOptions> {
  private static final String HOME = "http://localhost:11434";

  @Override
  public ChatModel chat(OllamaOptions options, HttpClientBuilder http) {
    var client =
        OllamaChatModel.builder()
            .httpClientBuilder(http)
            .baseUrl(options.baseUrl().map(Rules::trimmed).orElse(HOME))
            .modelName(options.model())
            .temperature(options.temperature().orElse(null))
            .topP(options.topP().orElse(null))
            .customHeaders(headers(options))
            .maxRetries(0);
    options.seed().ifPresent(client::seed);
    options.maxOutputTokens().ifPresent(client::numPredict);
    return client.build();
  }

  @Override
  public EmbeddingModel embeddings(OllamaOptions options, HttpClientBuilder http) {
    var client =
        OllamaEmbeddingModel.builder()
            .httpClientBuilder(http)
            .baseUrl(options.baseUrl().map(Rules::trimmed).orElse(HOME))
            .modelName(options.model())
            .customHeaders(headers(options))
            .maxRetries(0);
    options.dimensions().ifPresent(client::dimensions);
    return client.build();
  }

  @Override
  public Dialect dialect(OllamaOptions options) {
    return new Dialect(options.jsonSchema().orElse(true), true, false);
  }

  @Override
  public UsageForm chatUsage() {
    return UsageForm.inclusive("/prompt_eval_count", List.of(), List.of(), List.of("/eval_count"));
  }

  @Override
  public UsageForm embeddingUsage() {
    return UsageForm.inclusive("/prompt_eval_count", List.of(), List.of(), List.of());
  }

  /** Ollama itself wants no key; one in front of it may. */
  private static Map<String, String> headers(OllamaOptions options) {
    return options
        .apiKey()
        .map(key -> Map.of("Authorization", "Bearer " + key.reveal()))
        .orElse(Map.of());
  }
}
