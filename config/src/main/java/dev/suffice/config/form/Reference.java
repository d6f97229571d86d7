package dev.suffice.config.form;

import dev.suffice.api.experiment.Location;
import dev.suffice.api.model.ModelKind;
import java.util.Set;

/**
 * A mention of a declared model.
 *
 * @param kinds what it is wanted as
 */
public record Reference(String model, Set<ModelKind> kinds, Location location, String path) {
  public Reference {
    kinds = Set.copyOf(kinds);
  }
}
