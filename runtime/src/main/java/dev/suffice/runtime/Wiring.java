package dev.suffice.runtime;

import com.google.inject.AbstractModule;
import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.spi.Message;
import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.comparison.ComparisonWriter;
import dev.suffice.api.comparison.GateWriter;
import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.money.PriceCatalogue;
import dev.suffice.api.result.ReportWriter;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.api.tuning.TrainingFormat;
import dev.suffice.config.ConfigModule;
import dev.suffice.experiments.ExperimentsModule;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Puts the parts together: what is built in, and what outsiders add. */
final class Wiring {
  private Wiring() {}

  /**
   * @throws IllegalArgumentException when two things have one name
   */
  static Injector injector(Clock clock, Additions additions) {
    Parts parts = Parts.onTheClassPath();
    List<Module> modules = new ArrayList<>(parts.modules());
    modules.add(new ConfigModule());
    modules.add(new ExperimentsModule());
    modules.add(new Rules());
    modules.add(new Catalogs(clock, additions, parts));
    modules.add(new Desks());
    modules.addAll(additions.found());
    try {
      return Guice.createInjector(Stage.PRODUCTION, modules);
    } catch (CreationException refused) {
      throw refused.getErrorMessages().stream()
          .map(Message::getCause)
          .filter(IllegalArgumentException.class::isInstance)
          .map(RuntimeException.class::cast)
          .findFirst()
          .orElse(refused);
    }
  }

  /** Guice at its strictest: nothing is bound by accident. */
  private static final class Rules extends AbstractModule {
    @Override
    protected void configure() {
      binder().requireExplicitBindings();
      binder().disableCircularProxies();
      binder().requireExactBindingAnnotations();
      binder().requireAtInjectOnConstructors();
    }
  }

  /** Makes catalogs of everything that any module added. */
  private static final class Catalogs extends AbstractModule {
    private final Clock clock;
    private final Additions additions;
    private final Parts parts;

    Catalogs(Clock clock, Additions additions, Parts parts) {
      this.clock = clock;
      this.additions = additions;
      this.parts = parts;
    }

    @Override
    protected void configure() {
      bind(Clock.class).toInstance(clock);
      bind(PriceCatalogue.class).toInstance(additions.prices());
      var strategies = Multibinder.newSetBinder(binder(), new TypeLiteral<StrategyFactory<?>>() {});
      additions.strategies().forEach(one -> strategies.addBinding().toInstance(one));
      var metrics = Multibinder.newSetBinder(binder(), new TypeLiteral<MetricFactory<?>>() {});
      additions.metrics().forEach(one -> metrics.addBinding().toInstance(one));
      Multibinder.newSetBinder(binder(), new TypeLiteral<ModelProvider<?>>() {})
          .addBinding()
          .toInstance(new ApplicationProvider(additions.models()));
      Multibinder.newSetBinder(binder(), DocumentReader.class);
      Multibinder.newSetBinder(binder(), FineTuningServices.class);
      Multibinder.newSetBinder(binder(), TrainingFormat.class);
      Multibinder.newSetBinder(binder(), ReportWriter.class);
      Multibinder.newSetBinder(binder(), ComparisonWriter.class);
      Multibinder.newSetBinder(binder(), GateWriter.class);
    }

    @Provides
    @Singleton
    Catalog<StrategyFactory<?>> strategies(Set<StrategyFactory<?>> factories) {
      return Catalog.of("strategy", factories, StrategyFactory::name)
          .lacking(parts.absent(Part.Kind.STRATEGY));
    }

    @Provides
    @Singleton
    Catalog<ModelProvider<?>> providers(Set<ModelProvider<?>> found) {
      return Catalog.of("provider", found, ModelProvider::name)
          .lacking(parts.absent(Part.Kind.PROVIDER));
    }

    @Provides
    @Singleton
    Catalog<MetricFactory<?>> metrics(Set<MetricFactory<?>> factories) {
      return Catalog.of("metric", factories, MetricFactory::name);
    }

    @Provides
    @Singleton
    Catalog<FineTuningServices> tuning(Set<FineTuningServices> found) {
      return Catalog.of("fine-tuning service", found, FineTuningServices::name)
          .lacking(parts.absent(Part.Kind.FINE_TUNING));
    }

    @Provides
    @Singleton
    Catalog<TrainingFormat> trainingFormats(Set<TrainingFormat> formats) {
      return Catalog.of("format of training files", formats, TrainingFormat::name);
    }

    @Provides
    @Singleton
    Catalog<ReportWriter> writers(Set<ReportWriter> writers) {
      return Catalog.of("report format", writers, ReportWriter::name)
          .lacking(parts.absent(Part.Kind.REPORT_FORMAT));
    }

    @Provides
    @Singleton
    Catalog<ComparisonWriter> comparisons(Set<ComparisonWriter> writers) {
      return Catalog.of("comparison format", writers, ComparisonWriter::name)
          .lacking(parts.absent(Part.Kind.REPORT_FORMAT));
    }
  }
}
