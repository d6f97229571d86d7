package dev.suffice.experiments.run;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.ModelProvider;
import java.util.LinkedHashMap;
import java.util.Map;

/** The models of one run, made at the start and closed at its end. */
final class ModelPool implements AutoCloseable {
  private final Map<String, Model> models = new LinkedHashMap<>();

  ModelPool(Experiment experiment, Catalog<ModelProvider<?>> providers) {
    for (ModelSpec spec : experiment.models()) {
      models.put(spec.name(), create(providers.require(spec.provider()), spec.options()));
    }
  }

  private static <O extends Record & ModelOptions> Model create(
      ModelProvider<O> provider, ModelOptions options) {
    return provider.create(provider.optionsType().cast(options));
  }

  String version(ModelSpec spec) {
    return model(spec.name()).version();
  }

  LanguageModel languageModel(String name) {
    if (model(name) instanceof LanguageModel languageModel) {
      return languageModel;
    }
    throw new IllegalArgumentException("The model '%s' does not answer prompts".formatted(name));
  }

  Embedder embedder(String name) {
    if (model(name) instanceof Embedder embedder) {
      return embedder;
    }
    throw new IllegalArgumentException("The model '%s' does not embed texts".formatted(name));
  }

  private Model model(String name) {
    Model model = models.get(name);
    if (model == null) {
      throw new IllegalArgumentException("No model is declared as '%s'".formatted(name));
    }
    return model;
  }

  @Override
  public void close() {
    models.values().forEach(Model::close);
  }
}
