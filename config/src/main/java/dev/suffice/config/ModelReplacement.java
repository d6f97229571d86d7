package dev.suffice.config;

import dev.suffice.config.document.DocumentWriter;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.YamlReader;
import java.util.Optional;

/** Drops another model into a document in the place of one that it declares. */
public final class ModelReplacement {
  private static final String MODELS = "models";

  private ModelReplacement() {}

  /**
   * What to set, as {@code path=value}, so that whatever uses a model uses another one. The other
   * one keeps nothing of the first: price, address and options are its own.
   *
   * @param document that declares the model
   * @param model name of the model to be replaced
   * @param by name of another model of the document, or a short form such as {@code
   *     openai:gpt-6-luna}
   */
  public static String setting(String document, String model, String by) {
    String value = declared(document, by).map(ModelReplacement::written).orElse(by);
    return "%s.%s=%s".formatted(MODELS, model, value);
  }

  private static Optional<Value> declared(String document, String name) {
    return new YamlReader(new Problems())
        .read("experiment", document)
        .flatMap(root -> root.get(MODELS))
        .filter(Mapping.class::isInstance)
        .flatMap(models -> ((Mapping) models).get(name));
  }

  private static String written(Value value) {
    return value instanceof Mapping block
        ? DocumentWriter.write(block)
        : ((Scalar) value).written();
  }
}
