package dev.suffice.config;

import java.util.List;
import java.util.Map;

/**
 * How a file is read.
 *
 * @param overrides values set on the command line, each {@code path=value}
 * @param allowOutside whether files outside the folder tree of the YAML file may be read
 * @param environment the variables for {@code ${NAME}}; they win over a {@code .env} file
 */
public record ReadOptions(
    List<String> overrides, boolean allowOutside, Map<String, String> environment) {
  /** Nothing set, nothing outside, no variables. */
  public static final ReadOptions PLAIN = new ReadOptions(List.of(), false, Map.of());

  public ReadOptions {
    overrides = List.copyOf(overrides);
    environment = Map.copyOf(environment);
  }
}
