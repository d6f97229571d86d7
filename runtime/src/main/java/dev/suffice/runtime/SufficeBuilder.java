package dev.suffice.runtime;

import dev.suffice.api.model.Model;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Makes a {@link Suffice} with what an application adds to it. Not safe for several threads. */
public final class SufficeBuilder {
  private final Map<String, Model> models = new HashMap<>();

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

  /** Everything that is built in, what {@link java.util.ServiceLoader} finds, and the models. */
  public Suffice build() {
    return Suffice.with(models);
  }
}
