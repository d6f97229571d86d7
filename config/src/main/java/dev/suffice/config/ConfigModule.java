package dev.suffice.config;

import com.google.inject.AbstractModule;

/** Binds the reader and the schema; the three catalogs must be bound elsewhere. */
public final class ConfigModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(ExperimentReader.class);
    bind(ExperimentSchema.class);
  }
}
