package dev.suffice.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How to read an experiment.
 *
 * @param file the YAML file
 * @param overrides values to set in it first, each {@code path=value}
 * @param allowOutside whether files outside the YAML file's folder may be read
 * @param environment what {@code ${NAME}} stands for
 */
public record ReadRequest(
    Path file, List<String> overrides, boolean allowOutside, Map<String, String> environment) {
  public ReadRequest {
    Objects.requireNonNull(file, "file");
    overrides = List.copyOf(overrides);
    environment = Map.copyOf(environment);
  }

  /** The same with one more value set, {@code path=value}. */
  ReadRequest setting(String override) {
    var more = new ArrayList<>(overrides);
    more.add(override);
    return new ReadRequest(file, more, allowOutside, environment);
  }

  /** The file as it is, with the environment of this process. */
  public static ReadRequest of(Path file) {
    return new ReadRequest(file, List.of(), false, System.getenv());
  }
}
