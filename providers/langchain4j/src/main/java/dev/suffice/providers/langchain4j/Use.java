package dev.suffice.providers.langchain4j;

import dev.suffice.api.model.ModelKind;
import java.util.Locale;

/** What a model of a vendor is for. */
public enum Use {
  /** It answers prompts. */
  CHAT,
  /** It turns texts into vectors. */
  EMBEDDINGS;

  /** What a model's name says: embedding models are called so. */
  static Use ofName(String model) {
    return model.toLowerCase(Locale.ROOT).contains("embed") ? EMBEDDINGS : CHAT;
  }

  ModelKind kind() {
    return this == CHAT ? ModelKind.LANGUAGE_MODEL : ModelKind.EMBEDDER;
  }
}
