package dev.suffice.runtime;

import dev.suffice.api.run.RunOptions;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * How to run an experiment.
 *
 * @param store folder that keeps everything runs know
 * @param out folder that gets a copy of the report; opened before anything is spent
 */
public record RunRequest(Path store, RunOptions options, Optional<Path> out) {
  public RunRequest {
    Objects.requireNonNull(store, "store");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(out, "out");
  }
}
