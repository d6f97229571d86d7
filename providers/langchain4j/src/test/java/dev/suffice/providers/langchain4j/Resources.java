package dev.suffice.providers.langchain4j;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Quotations from vendors' documentation; each file's README names its source and date. */
final class Resources {
  private Resources() {}

  static String text(String file) {
    try (InputStream in = Resources.class.getResourceAsStream("/vendors/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
