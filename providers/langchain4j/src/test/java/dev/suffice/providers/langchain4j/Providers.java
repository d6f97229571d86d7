package dev.suffice.providers.langchain4j;

import dev.suffice.api.model.Model;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.ModelProvider;
import java.time.Duration;
import java.util.List;

/** The providers under test, as the module binds them. */
final class Providers {
  private static final List<ModelProvider<?>> ALL = LangChain4jModule.providers();

  private Providers() {}

  static Model create(String name, ModelOptions options, Duration timeout) {
    ModelProvider<?> named =
        ALL.stream().filter(provider -> provider.name().equals(name)).findFirst().orElseThrow();
    return create(named, options, timeout);
  }

  private static <O extends Record & ModelOptions> Model create(
      ModelProvider<O> provider, ModelOptions options, Duration timeout) {
    return provider.create(provider.optionsType().cast(options), timeout);
  }
}
