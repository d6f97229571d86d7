package dev.suffice.api.cache;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the folder for what can be made again: {@code ~/.cache/suffice} unless told otherwise. */
public final class CacheFolder {
  /** The environment variable that names the folder. */
  public static final String VARIABLE = "SUFFICE_CACHE";

  private CacheFolder() {}

  /**
   * {@code SUFFICE_CACHE}, else {@code suffice} in {@code XDG_CACHE_HOME}, else {@code
   * .cache/suffice} at home. Nothing is created.
   */
  public static Path of(Map<String, String> environment, Path home) {
    return named(environment, VARIABLE)
        .or(() -> named(environment, "XDG_CACHE_HOME").map(folder -> folder.resolve("suffice")))
        .orElse(home.resolve(".cache").resolve("suffice"))
        .toAbsolutePath();
  }

  /** The same for this process. */
  public static Path ofThisMachine() {
    return of(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  private static Optional<Path> named(Map<String, String> environment, String variable) {
    return Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank())
        .map(Path::of);
  }
}
