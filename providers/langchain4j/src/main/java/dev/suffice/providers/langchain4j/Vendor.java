package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import java.util.Optional;

/**
 * What is particular to one vendor.
 *
 * @param <O> its options
 */
interface Vendor<O extends VendorOptions> {
  /** A client without retries; whatever it sends goes by {@code http}. */
  ChatModel chat(O options, HttpClientBuilder http);

  /** A client without retries; whatever it sends goes by {@code http}. */
  EmbeddingModel embeddings(O options, HttpClientBuilder http);

  /** What prompts look like for it. */
  Dialect dialect(O options);

  /** How it counts the tokens of a prompt and its answer. */
  UsageForm chatUsage();

  /** How it counts the tokens of texts. */
  UsageForm embeddingUsage();

  /** The request for what its server tells of a model, where servers of this vendor tell it. */
  default Optional<HttpRequest> about(O options) {
    return Optional.empty();
  }

  /** Whether {@code extra} is put into the body of a request; otherwise its client sends it. */
  default boolean extendsBody() {
    return true;
  }
}
