package dev.suffice.runtime;

import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.catalog.Described;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.RecordForm;
import dev.suffice.config.section.Language;
import dev.suffice.runtime.Installed.Kind;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what is installed, from the factories and the records of their options. */
final class Inventory {
  private final Catalog<StrategyFactory<?>> strategies;
  private final Catalog<MetricFactory<?>> metrics;
  private final Catalog<ModelProvider<?>> providers;

  @Inject
  Inventory(
      Catalog<StrategyFactory<?>> strategies,
      Catalog<MetricFactory<?>> metrics,
      Catalog<ModelProvider<?>> providers) {
    this.strategies = strategies;
    this.metrics = metrics;
    this.providers = providers;
  }

  /** All of it, by kind, then by name. */
  List<Installed> all() {
    var all = new ArrayList<Installed>();
    for (StrategyFactory<?> one : strategies.all()) {
      Forms forms = Language.FORMS.with(one.blocks());
      all.add(installed(Kind.STRATEGY, one.name(), one, forms.record(one.optionsType())));
    }
    metrics
        .all()
        .forEach(one -> all.add(installed(Kind.METRIC, one.name(), one, form(one.optionsType()))));
    providers
        .all()
        .forEach(
            one -> all.add(installed(Kind.PROVIDER, one.name(), one, form(one.optionsType()))));
    return List.copyOf(all);
  }

  private static RecordForm<?> form(Class<? extends Record> options) {
    return Language.FORMS.record(options);
  }

  private static Installed installed(
      Kind kind, String name, Object factory, RecordForm<?> options) {
    Optional<String> description =
        factory instanceof Described described
            ? Optional.of(described.description())
            : Optional.empty();
    return new Installed(kind, name, description, jar(factory), options.options());
  }

  private static Optional<String> jar(Object factory) {
    return Optional.ofNullable(factory.getClass().getProtectionDomain().getCodeSource())
        .map(CodeSource::getLocation)
        .flatMap(
            place -> {
              try {
                return fileName(place.toURI());
              } catch (URISyntaxException notAFile) {
                return Optional.empty();
              }
            });
  }

  private static Optional<String> fileName(URI place) {
    return Optional.of(place)
        .filter(uri -> "file".equals(uri.getScheme()))
        .map(uri -> String.valueOf(Path.of(uri).getFileName()))
        .filter(name -> name.endsWith(".jar"));
  }
}
