package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.Stage;
import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.corpus.DocumentReader;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.model.ModelProvider;
import dev.suffice.api.money.PriceCatalogue;
import dev.suffice.api.schema.JsonSchemas;
import dev.suffice.api.strategy.StrategyFactory;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConfigModuleTest {
  /** Strict rules and the three catalogs. */
  private static final class Surroundings extends AbstractModule {
    @Override
    protected void configure() {
      binder().requireExplicitBindings();
      binder().requireAtInjectOnConstructors();
      binder().requireExactBindingAnnotations();
      binder().disableCircularProxies();
    }

    @Provides
    Clock clock() {
      return Clock.systemUTC();
    }

    @Provides
    Set<DocumentReader> readers() {
      return Set.of();
    }

    @Provides
    PriceCatalogue prices() {
      return PriceCatalogue.EMPTY;
    }

    @Provides
    JsonSchemas schemas() {
      return Fakes.schemas();
    }

    @Provides
    Catalog<StrategyFactory<?>> strategies() {
      return Fakes.strategies();
    }

    @Provides
    Catalog<ModelProvider<?>> providers() {
      return Fakes.providers();
    }

    @Provides
    Catalog<MetricFactory<?>> metrics() {
      return Fakes.metrics();
    }
  }

  @Test
  void theReaderAndTheSchemaAreMadeUnderStrictRules() {
    Injector injector =
        Guice.createInjector(Stage.PRODUCTION, new ConfigModule(), new Surroundings());

    assertThat(injector.getInstance(ExperimentReader.class)).isNotNull();
    assertThat(injector.getInstance(ExperimentSchema.class).text()).startsWith("{");
  }
}
