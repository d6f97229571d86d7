package dev.suffice.api.sandbox;

import dev.suffice.api.model.ModelKind;
import java.util.Objects;

/** A model of a sandbox, by the name that requests give. */
public record ServedModel(String name, ModelKind kind) {
  public ServedModel {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
  }
}
