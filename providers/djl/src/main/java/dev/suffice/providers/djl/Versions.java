package dev.suffice.providers.djl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The library versions that a training depends on, written into the jar by the build. */
record Versions(String pyTorch, String engine) {
  Versions {
    Objects.requireNonNull(pyTorch, "pyTorch");
    Objects.requireNonNull(engine, "engine");
  }

  static Versions ofThisBuild() {
    var properties = new Properties();
    try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
      properties.load(Objects.requireNonNull(file, "versions.properties"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Versions(properties.getProperty("pytorch"), properties.getProperty("engine"));
  }
}
