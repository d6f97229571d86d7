package dev.suffice.config.promptfoo;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * What to take over.
 *
 * @param file the configuration of promptfoo
 * @param results what an evaluation wrote with {@code --output results.json}
 * @param folder where the experiment is written; made if it is not there
 * @param allowOutside whether files outside the configuration's folder may be read
 */
public record ImportRequest(Path file, Optional<Path> results, Path folder, boolean allowOutside) {
  public ImportRequest {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(results, "results");
    Objects.requireNonNull(folder, "folder");
  }
}
