package dev.suffice.providers.langchain4j;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.LanguageModel;

/**
 * Turns models of LangChain4j that an application already has into models that experiments can use.
 * They stay the application's: closing what is made here closes nothing of theirs.
 */
public final class LangChain4jModels {
  private LangChain4jModels() {}

  /**
   * A chat model.
   *
   * @param version whatever tells this model from another one under the same name: vendor, model,
   *     temperature. Answers of an earlier run are used again as long as it is the same
   * @param model safe for any thread; its own retries count as one call
   */
  public static LanguageModel chat(String version, ChatModel model) {
    return new ApplicationLanguageModel(version, model, System::nanoTime);
  }

  /**
   * An embedding model.
   *
   * @param version as for {@link #chat}
   * @param model safe for any thread
   */
  public static Embedder embeddings(String version, EmbeddingModel model) {
    return new ApplicationEmbedder(version, model, System::nanoTime);
  }
}
