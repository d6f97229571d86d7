package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.googleai.GoogleAiGeminiChatModel;
import dev.suffice.api.model.Secret;

/**
 * Google's Gemini models at Vertex AI, and tuned ones of one's own. The client writes requests for
 * Google's interface for developers, which are the same but for their address and their key.
 */
final class VertexVendor implements Vendor<VertexOptions> {
  private static final String MODELS = "%s/v1/projects/%s/locations/%s/publishers/google";
  private final GoogleVendor google = new GoogleVendor();

  @Override
  public ChatModel chat(VertexOptions options, HttpClientBuilder http) {
    var client =
        GoogleAiGeminiChatModel.builder()
            .httpClientBuilder(
                new VertexHttp(http, options.accessToken().map(Secret::reveal), options.address()))
            .baseUrl(MODELS.formatted(options.address(), options.project(), options.location()))
            .apiKey(Rules.NO_KEY)
            .modelName(options.model())
            .temperature(options.temperature().orElse(null))
            .topP(options.topP().orElse(null))
            .maxRetries(0);
    options.seed().ifPresent(client::seed);
    options.maxOutputTokens().ifPresent(client::maxOutputTokens);
    return client.build();
  }

  @Override
  public EmbeddingModel embeddings(VertexOptions options, HttpClientBuilder http) {
    throw new IllegalStateException("Nothing is embedded by this provider");
  }

  @Override
  public Dialect dialect(VertexOptions options) {
    return new Dialect(options.jsonSchema().orElse(true), true, false);
  }

  @Override
  public UsageForm chatUsage() {
    return google.chatUsage();
  }

  @Override
  public UsageForm embeddingUsage() {
    return UsageForm.none();
  }
}
