package dev.suffice.config;

import com.google.inject.AbstractModule;
import dev.suffice.config.price.Prices;
import dev.suffice.config.promptfoo.PromptfooImport;

/** Binds the reader, the schema and the prices; the three catalogs and the clock elsewhere. */
public final class ConfigModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(ExperimentReader.class);
    bind(ExperimentSchema.class);
    bind(Prices.class);
    bind(PromptfooImport.class);
  }
}
