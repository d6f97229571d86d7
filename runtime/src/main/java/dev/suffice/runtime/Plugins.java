package dev.suffice.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The jars of a folder, on top of what is loaded already. */
final class Plugins {
  private Plugins() {}

  static URLClassLoader in(Path folder, ClassLoader parent) {
    try (Stream<Path> files = Files.list(folder)) {
      URL[] jars =
          files
              .filter(file -> file.getFileName().toString().endsWith(".jar"))
              .sorted()
              .map(Plugins::url)
              .toArray(URL[]::new);
      return new URLClassLoader("plugins", jars, parent);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The folder of plugins cannot be read: " + folder, unreadable);
    }
  }

  private static URL url(Path jar) {
    try {
      return jar.toUri().toURL();
    } catch (MalformedURLException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
