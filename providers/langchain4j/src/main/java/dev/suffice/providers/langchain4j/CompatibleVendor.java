package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;

/** A vendor that speaks OpenAI's protocol at an address of its own. */
final class CompatibleVendor<O extends CompatibleOptions> implements Vendor<O> {
  private final OpenAiVendor protocol = new OpenAiVendor();

  @Override
  public ChatModel chat(O options, HttpClientBuilder http) {
    return protocol.chat(options.asOpenAi(), http);
  }

  @Override
  public EmbeddingModel embeddings(O options, HttpClientBuilder http) {
    return protocol.embeddings(options.asOpenAi(), http);
  }

  @Override
  public Dialect dialect(O options) {
    return protocol.dialect(options.asOpenAi());
  }

  @Override
  public UsageForm chatUsage() {
    return protocol.chatUsage();
  }

  @Override
  public UsageForm embeddingUsage() {
    return protocol.embeddingUsage();
  }
}
