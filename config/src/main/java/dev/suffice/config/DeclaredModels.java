package dev.suffice.config;

import dev.suffice.api.comparison.DeclaredModel;
import dev.suffice.api.comparison.Settings;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.YamlReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The models that a run was made with. */
public final class DeclaredModels {
  private static final String MODELS = "models";

  private final Settings settings;

  private DeclaredModels(Settings settings) {
    this.settings = settings;
  }

  /** In the order of the file; none of a document that cannot be read. */
  public static List<DeclaredModel> of(Settings settings) {
    return new DeclaredModels(settings).all();
  }

  private List<DeclaredModel> all() {
    var models = new ArrayList<DeclaredModel>();
    new YamlReader(new Problems())
        .read("experiment", settings.document())
        .flatMap(root -> root.get(MODELS))
        .filter(Mapping.class::isInstance)
        .ifPresent(
            declared ->
                ((Mapping) declared)
                    .entries()
                    .forEach((name, entry) -> model(name, entry.value()).ifPresent(models::add)));
    return models;
  }

  private Optional<DeclaredModel> model(String name, Value value) {
    if (value instanceof Scalar alone) {
      return Optional.of(shortForm(name, alone.text()));
    }
    if (!(value instanceof Mapping block)) {
      return Optional.empty();
    }
    Optional<String> version = block.text("model");
    return Optional.of(
        block
            .text("provider")
            .map(provider -> model(name, provider, version))
            .orElseGet(() -> shortForm(name, version.orElse(""))));
  }

  /** Of {@code provider:model} or {@code provider/model}. */
  private DeclaredModel shortForm(String name, String text) {
    String[] parts = text.split("[:/]", 2);
    return model(
        name, parts[0], Optional.of(parts).filter(two -> two.length == 2).map(two -> two[1]));
  }

  private DeclaredModel model(String name, String provider, Optional<String> version) {
    return new DeclaredModel(
        name, provider, version, day(name, "price.asOf"), day(name, "retires"));
  }

  private Optional<LocalDate> day(String model, String fact) {
    String text = settings.models().get(String.join(".", MODELS, model, fact));
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeParseException foreign) {
      return Optional.empty();
    }
  }
}
