package dev.suffice.providers.embedded;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.Pace;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The options of one embedded model.
 *
 * @param model {@code all-minilm-l6-v2} or {@code bge-small-en-v1.5} for sentence embeddings,
 *     {@code reader} for the embedding-based reader, which is not an LLM
 * @param embeddings the sentence embeddings the reader compares texts by; absent: {@code
 *     all-minilm-l6-v2}; refused for the embeddings themselves
 */
public record EmbeddedOptions(
    @Description("all-minilm-l6-v2 or bge-small-en-v1.5 for embeddings; reader to answer by them.")
        String model,
    @Description("What the reader compares texts by; all-minilm-l6-v2 by default.")
        Optional<String> embeddings)
    implements ModelOptions {
  static final String READER = "reader";

  public EmbeddedOptions {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(embeddings, "embeddings");
    requireKnown("model", model, names());
    embeddings.ifPresent(name -> requireKnown("embeddings", name, SentenceModel.names()));
    if (embeddings.isPresent() && !model.equals(READER)) {
      throw new IllegalArgumentException(
          "embeddings: belongs to model: reader only; %s is itself the embeddings. Leave it out."
              .formatted(model));
    }
  }

  /** What {@code model} may be: the language model first. */
  static List<String> names() {
    return Stream.concat(Stream.of(READER), SentenceModel.names().stream()).toList();
  }

  @Override
  public ModelKind kind() {
    return model.equals(READER) ? ModelKind.LANGUAGE_MODEL : ModelKind.EMBEDDER;
  }

  @Override
  public Pace pace() {
    return sentenceModel().pace();
  }

  /** One per processor: more would only wait for each other. */
  @Override
  public int parallelCalls() {
    return Runtime.getRuntime().availableProcessors();
  }

  /** The sentence embeddings that the model is or that it reads by. */
  SentenceModel sentenceModel() {
    if (model.equals(READER)) {
      return embeddings.map(SentenceModel::named).orElse(SentenceModel.ALL_MINILM_L6_V2);
    }
    return SentenceModel.named(model);
  }

  private static void requireKnown(String key, String value, List<String> known) {
    if (!known.contains(value)) {
      throw new IllegalArgumentException(
          "%s: there is no embedded model '%s'. %s"
              .formatted(key, value, Suggestion.remedy(value, known)));
    }
  }
}
