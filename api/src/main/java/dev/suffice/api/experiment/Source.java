package dev.suffice.api.experiment;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where an experiment was read from.
 *
 * @param file absolute path of the YAML file
 * @param document the YAML as it was read, with every {@code --set} applied and {@code ${NAME}}
 *     still unresolved, so that it holds no secret
 */
public record Source(Path file, String document) {
  public Source {
    if (!file.isAbsolute()) {
      throw new IllegalArgumentException("The file must be an absolute path: " + file);
    }
    Objects.requireNonNull(document, "document");
  }
}
