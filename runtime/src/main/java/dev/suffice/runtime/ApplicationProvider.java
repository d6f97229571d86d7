package dev.suffice.runtime;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelProvider;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The models that the application around Suffice handed in; they stay its own, and are not closed.
 *
 * @param models by name
 */
record ApplicationProvider(Map<String, Model> models)
    implements ModelProvider<ApplicationOptions>, Described {
  ApplicationProvider {
    models = Map.copyOf(models);
  }

  @Override
  public String name() {
    return "application";
  }

  @Override
  public String description() {
    return "Models that the application around Suffice hands in.";
  }

  @Override
  public Class<ApplicationOptions> optionsType() {
    return ApplicationOptions.class;
  }

  @Override
  public void requireUsable(ApplicationOptions options) {
    Model model =
        Optional.ofNullable(models.get(options.model()))
            .orElseThrow(() -> new IllegalArgumentException(unknown(options.model())));
    if (kind(model) != options.kind()) {
      throw new IllegalArgumentException(
          kind(model) == ModelKind.EMBEDDER
              ? "model: it makes embeddings; write `use: embeddings`"
              : "model: it answers prompts; write `use: chat`, or leave it out");
    }
  }

  /** The time for a call is the application's to limit. */
  @Override
  public Model create(ApplicationOptions options, Duration timeout) {
    requireUsable(options);
    Model model = models.get(options.model());
    return model instanceof Embedder embedder
        ? new BorrowedEmbedder(embedder)
        : new BorrowedLanguageModel((LanguageModel) model);
  }

  private String unknown(String name) {
    if (models.isEmpty()) {
      return "model: no application handed in a model; this file is for one that does";
    }
    String near =
        Suggestion.near(name, models.keySet()).map("; did you mean '%s'?"::formatted).orElse("");
    return "model: the application handed in no '%s' but %s%s"
        .formatted(name, String.join(", ", models.keySet().stream().sorted().toList()), near);
  }

  private static ModelKind kind(Model model) {
    return model instanceof Embedder ? ModelKind.EMBEDDER : ModelKind.LANGUAGE_MODEL;
  }
}
