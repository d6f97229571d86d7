package dev.suffice.runtime;

import com.google.inject.Module;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.model.Model;
import dev.suffice.api.money.PriceCatalogue;
import dev.suffice.api.money.PricedModel;
import dev.suffice.api.strategy.StrategyFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;

/** Makes a {@link Suffice} with what an application adds to it. Not safe for several threads. */
public final class SufficeBuilder {
  private final Map<String, Model> models = new HashMap<>();
  private final List<StrategyFactory<?>> strategies = new ArrayList<>();
  private final List<MetricFactory<?>> metrics = new ArrayList<>();
  private PriceCatalogue prices = PriceCatalogue.EMPTY;
  private Optional<Path> plugins = Optional.empty();

  SufficeBuilder() {}

  /**
   * Lets experiments use a model that the application already has, as {@code {provider:
   * application, model: NAME}}. It stays the application's: nothing here closes it.
   *
   * @param model safe for any thread; its version tells it from every other model that was ever
   *     handed in under this name
   * @throws IllegalArgumentException when the name is blank or used already
   */
  public SufficeBuilder model(String name, Model model) {
    Objects.requireNonNull(model, "model");
    if (name.isBlank()) {
      throw new IllegalArgumentException("The name of a model must not be blank");
    }
    if (models.putIfAbsent(name, model) != null) {
      throw new IllegalArgumentException("Two models are called '%s'".formatted(name));
    }
    return this;
  }

  /**
   * Lets experiments use a strategy of the application's, by its name. Two of one name are refused
   * by {@link #build}.
   */
  public SufficeBuilder strategy(StrategyFactory<?> strategy) {
    strategies.add(Objects.requireNonNull(strategy, "strategy"));
    return this;
  }

  /** Lets experiments use a metric of the application's, by its name; likewise. */
  public SufficeBuilder metric(MetricFactory<?> metric) {
    metrics.add(Objects.requireNonNull(metric, "metric"));
    return this;
  }

  /**
   * Prices of the application's own: they go before those that come with Suffice, and behind {@code
   * prices.yaml} beside an experiment and the prices in it. The last list handed in counts.
   *
   * @param own each with its day and source, as {@link dev.suffice.api.money.Provenance#catalogue}
   *     has them, since runs keep them
   * @throws IllegalArgumentException when one has none
   */
  public SufficeBuilder prices(PriceCatalogue own) {
    own.models().forEach(SufficeBuilder::requireSource);
    prices = own;
    return this;
  }

  private static void requireSource(PricedModel model) {
    boolean sourced =
        model.prices().stream()
            .map(dated -> dated.price().provenance())
            .allMatch(known -> known.asOf().isPresent() && known.source().isPresent());
    if (!sourced) {
      throw new IllegalArgumentException(
          "The prices of %s need a day and a source: Provenance.catalogue(day, source)"
              .formatted(model.fullName()));
    }
  }

  /**
   * Adds what the jars of a folder bring, in the order of their names: each with a module of Guice
   * as a service. They stay open as long as what is built here is in use.
   *
   * @param folder with no folders looked into
   */
  public SufficeBuilder plugins(Path folder) {
    plugins = Optional.of(folder);
    return this;
  }

  /**
   * Everything that is built in, what {@link ServiceLoader} finds, and what was added.
   *
   * @throws java.io.UncheckedIOException when the folder of plugins cannot be read
   * @throws java.util.ServiceConfigurationError when a plugin names a class that is not in it
   * @throws IllegalArgumentException when two things have one name
   */
  public Suffice build() {
    ClassLoader loader =
        Optional.ofNullable(Thread.currentThread().getContextClassLoader())
            .orElse(getClass().getClassLoader());
    ClassLoader all = plugins.<ClassLoader>map(folder -> Plugins.in(folder, loader)).orElse(loader);
    List<Module> found =
        ServiceLoader.load(Module.class, all).stream().map(ServiceLoader.Provider::get).toList();
    return Suffice.with(new Additions(models, strategies, metrics, prices, found));
  }
}
