package dev.suffice.runtime;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Stage;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.result.ReportWriter;
import dev.suffice.api.strategy.StrategyFactory;
import dev.suffice.api.tuning.FineTuningServices;
import dev.suffice.config.ConfigModule;
import dev.suffice.experiments.ExperimentsModule;
import dev.suffice.providers.djl.DjlModule;
import dev.suffice.providers.embedded.EmbeddedModule;
import dev.suffice.providers.langchain4j.LangChain4jModule;
import dev.suffice.providers.openai.OpenAiModule;
import dev.suffice.reports.ReportsModule;
import dev.suffice.sandbox.SandboxModule;
import dev.suffice.strategies.cascade.CascadeModule;
import dev.suffice.strategies.external.ExternalModule;
import dev.suffice.strategies.finetune.FineTuneModule;
import dev.suffice.strategies.prompting.PromptingModule;
import dev.suffice.strategies.rag.RagModule;
import dev.suffice.strategies.recorded.RecordedModule;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/** Puts the parts together: what is built in, listed by hand, and what outsiders add. */
final class Wiring {
  private static final List<Module> BUILT_IN =
      List.of(
          new ConfigModule(),
          new CascadeModule(),
          new ExternalModule(),
          new FineTuneModule(),
          new PromptingModule(),
          new RagModule(),
          new RecordedModule(),
          new EmbeddedModule(),
          new DjlModule(),
          new LangChain4jModule(),
          new OpenAiModule(),
          new ExperimentsModule(),
          new ReportsModule(),
          new SandboxModule());

  private Wiring() {}

  /**
   * Outsiders' modules are found on the class path as services of {@link Module}.
   *
   * @param models of the application, by name
   */
  static Injector injector(Clock clock, Map<String, Model> models) {
    List<Module> modules = new ArrayList<>(BUILT_IN);
    modules.add(new Rules());
    modules.add(new Catalogs(clock, models));
    ServiceLoader.load(Module.class).forEach(modules::add);
    return Guice.createInjector(Stage.PRODUCTION, modules);
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
    private final Map<String, Model> models;

    Catalogs(Clock clock, Map<String, Model> models) {
      this.clock = clock;
      this.models = models;
    }

    @Override
    protected void configure() {
      bind(Clock.class).toInstance(clock);
      Multibinder.newSetBinder(binder(), new TypeLiteral<StrategyFactory<?>>() {});
      Multibinder.newSetBinder(binder(), new TypeLiteral<ModelProvider<?>>() {})
          .addBinding()
          .toInstance(new ApplicationProvider(models));
      Multibinder.newSetBinder(binder(), new TypeLiteral<MetricFactory<?>>() {});
      Multibinder.newSetBinder(binder(), DocumentReader.class);
      Multibinder.newSetBinder(binder(), FineTuningServices.class);
      Multibinder.newSetBinder(binder(), ReportWriter.class);
    }

    @Provides
    @Singleton
    Catalog<StrategyFactory<?>> strategies(Set<StrategyFactory<?>> factories) {
      return Catalog.of("strategy", factories, StrategyFactory::name);
    }

    @Provides
    @Singleton
    Catalog<ModelProvider<?>> providers(Set<ModelProvider<?>> found) {
      return Catalog.of("provider", found, ModelProvider::name);
    }

    @Provides
    @Singleton
    Catalog<MetricFactory<?>> metrics(Set<MetricFactory<?>> factories) {
      return Catalog.of("metric", factories, MetricFactory::name);
    }

    @Provides
    @Singleton
    Catalog<FineTuningServices> tuning(Set<FineTuningServices> found) {
      return Catalog.of("fine-tuning service", found, FineTuningServices::name);
    }

    @Provides
    @Singleton
    Catalog<ReportWriter> writers(Set<ReportWriter> writers) {
      return Catalog.of("report format", writers, ReportWriter::name);
    }
  }
}
