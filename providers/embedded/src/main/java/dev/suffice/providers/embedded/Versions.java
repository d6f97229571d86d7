package dev.suffice.providers.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The library versions that vectors depend on, written into the jar by the build.
 *
 * @param langChain4j version of the jars that hold the weights
 */
record Versions(String onnxRuntime, String langChain4j) {
  Versions {
    Objects.requireNonNull(onnxRuntime, "onnxRuntime");
    Objects.requireNonNull(langChain4j, "langChain4j");
  }

  static Versions ofThisBuild() {
    var properties = new Properties();
    try (InputStream file = Versions.class.getResourceAsStream("versions.properties")) {
      properties.load(Objects.requireNonNull(file, "versions.properties"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return new Versions(
        properties.getProperty("onnxruntime"), properties.getProperty("langchain4j"));
  }
}
