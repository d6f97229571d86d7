package dev.suffice.config.section;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.ModelKind;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.Reference;
import dev.suffice.config.form.Words;
import dev.suffice.config.form.Written;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The declared models.
 *
 * @param names all of them, also those with problems of their own
 * @param specs those that are right
 * @param isKnown whether it is known which names there are; not after a block that is none
 */
public record Models(Set<String> names, List<ModelSpec> specs, boolean isKnown) {
  public static final Models NONE = new Models(Set.of(), List.of(), true);
  static final Models UNKNOWN = new Models(Set.of(), List.of(), false);

  public Models {
    names = Set.copyOf(names);
    specs = List.copyOf(specs);
  }

  /** The names of those that embed texts. */
  public Set<EmbedderName> embedders() {
    return specs.stream()
        .filter(model -> model.kind() == ModelKind.EMBEDDER)
        .map(model -> new EmbedderName(model.name()))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Reports a mention of a model that is not declared or cannot be used like that. */
  void check(Reference reference, Reading reading) {
    if (!names.contains(reference.model())) {
      checkName(new Written(reference.model(), reference.location(), reference.path()), reading);
      return;
    }
    Optional<ModelSpec> spec =
        specs.stream().filter(model -> model.name().equals(reference.model())).findFirst();
    if (spec.isPresent() && !reference.kinds().contains(spec.get().kind())) {
      reading.problem(
          reference.location(),
          reference.path(),
          "The model '%s' is %s, but %s is wanted here."
              .formatted(reference.model(), one(spec.get().kind()), wanted(reference)),
          Suggestion.remedy(reference.model(), fitting(reference)));
    }
  }

  /** Reports a name of a model that is not declared. */
  void checkName(Written model, Reading reading) {
    if (isKnown && !names.contains(model.text())) {
      reading.problem(
          model.location(),
          model.path(),
          "No model '%s' is declared.".formatted(model.text()),
          names.isEmpty() ? "Declare it under `models:`." : Suggestion.remedy(model.text(), names));
    }
  }

  private static String wanted(Reference reference) {
    return reference.kinds().stream().sorted().map(Models::one).collect(Collectors.joining(" or "));
  }

  private static String one(ModelKind kind) {
    return (kind == ModelKind.EMBEDDER ? "an " : "a ") + Words.word(kind).replace('-', ' ');
  }

  private List<String> fitting(Reference reference) {
    return specs.stream()
        .filter(model -> reference.kinds().contains(model.kind()))
        .map(ModelSpec::name)
        .toList();
  }
}
