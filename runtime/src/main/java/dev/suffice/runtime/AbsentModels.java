package dev.suffice.runtime;

import dev.suffice.api.model.EmbeddedModels;
import dev.suffice.api.model.Model;
import java.util.List;

/** In place of the models of a jar that is not on the class path. */
record AbsentModels(String artifact) implements EmbeddedModels {
  @Override
  public List<String> names() {
    return List.of();
  }

  @Override
  public Model open(String name) {
    throw new MissingPartException("The model '%s'".formatted(name), artifact);
  }
}
