package dev.suffice.experiments.run;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.experiments.limit.Limiting;
import dev.suffice.experiments.replay.KeepingEmbedder;
import dev.suffice.experiments.replay.ReplayedEmbedder;
import dev.suffice.experiments.replay.ReplayedLanguageModel;
import dev.suffice.experiments.replay.Replays;
import dev.suffice.experiments.spend.PaidEmbedder;
import dev.suffice.experiments.spend.PaidLanguageModel;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The models of one run, made at the start and closed at its end. */
final class ModelPool implements AutoCloseable {
  /**
   * What is between a strategy and a model, from the strategy on: what is known already is found
   * again; the rest is kept request by request, waits for its turn, is tried again after faults
   * that pass, and every try is paid before it passes the gate of its server.
   */
  record Path(Replays replays, Limiting limiting) {
    Model to(ModelSpec spec, Model model) {
      if (model instanceof Embedder embedder) {
        var paid = new PaidEmbedder(spec, limiting.gated(spec, embedder), replays.budget());
        Embedder limited = limiting.limited(spec, paid);
        return new ReplayedEmbedder(
            new KeepingEmbedder(spec, limited, replays), spec.options().textsPerRequest());
      }
      LanguageModel gated = limiting.gated(spec, (LanguageModel) model);
      LanguageModel limited =
          limiting.limited(spec, new PaidLanguageModel(spec, gated, replays.budget()));
      return spec.options().keepsAnswers()
          ? new ReplayedLanguageModel(spec, limited, replays)
          : limited;
    }
  }

  private final Map<String, Model> models = new LinkedHashMap<>();
  private final Map<ModelSpec, Model> batched = new LinkedHashMap<>();
  private final Queue<Model> tuned = new ConcurrentLinkedQueue<>();
  private final Catalog<ModelProvider<?>> providers;
  private final Optional<Path> path;
  private final Duration timeout;

  /**
   * Models whose calls keep to limits and are paid from a budget, and whose answers are kept where
   * that is worth it.
   *
   * @param path what is between a strategy and a model; absent where no model is called
   */
  ModelPool(Experiment experiment, Catalog<ModelProvider<?>> providers, Optional<Path> path) {
    this.providers = providers;
    this.path = path;
    this.timeout = experiment.limits().timeout();
    for (ModelSpec spec : experiment.models()) {
      Model model = create(providers.require(spec.provider()), spec.options(), timeout);
      if (experiment.evaluation().batch() && spec.batches().isPresent()) {
        batched.put(spec, model);
      }
      models.put(spec.name(), path.isPresent() ? path.get().to(spec, model) : model);
    }
  }

  private static <O extends Record & ModelOptions> Model create(
      ModelProvider<O> provider, ModelOptions options, Duration timeout) {
    try {
      return provider.create(provider.optionsType().cast(options), timeout);
    } catch (NoClassDefFoundError missing) {
      throw new IllegalArgumentException(
          "The provider '%s' needs the class %s: one of its jars is not on the class path"
              .formatted(provider.name(), String.valueOf(missing.getMessage()).replace('/', '.')),
          missing);
    }
  }

  /** The models that trials ask in batches, bare. */
  Map<ModelSpec, Model> batched() {
    return batched;
  }

  /** A model that was made of a declared one in this run, to be closed with the others. */
  LanguageModel tuned(ModelSpec spec) {
    Model model = create(providers.require(spec.provider()), spec.options(), timeout);
    tuned.add(model);
    return (LanguageModel) (path.isPresent() ? path.get().to(spec, model) : model);
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
    tuned.forEach(Model::close);
  }
}
