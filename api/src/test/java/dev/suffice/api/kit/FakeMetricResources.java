package dev.suffice.api.kit;

import dev.suffice.api.metric.MetricResources;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.model.Model;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a metric may use in a test.
 *
 * @param model the only model there is, whatever its name
 */
public record FakeMetricResources(Path folder, Optional<Model> model) implements MetricResources {
  /** A folder and no model. */
  public static FakeMetricResources in(Path folder) {
    return new FakeMetricResources(folder, Optional.empty());
  }

  /** A model and no folder that is there. */
  public static FakeMetricResources with(Model model) {
    return new FakeMetricResources(Path.of("nowhere"), Optional.of(model));
  }

  @Override
  public Embedder embedder(EmbedderName name) {
    return (Embedder) model.orElseThrow();
  }

  @Override
  public LanguageModel languageModel(LanguageModelName name) {
    return (LanguageModel) model.orElseThrow();
  }

  @Override
  public String identity(LanguageModelName name) {
    return name + " " + model.orElseThrow().version();
  }
}
