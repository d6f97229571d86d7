package dev.suffice.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A plugin built from a page of the documentation. */
final class PluginJar {
  private static final String SERVICE = "META-INF/services/com.google.inject.Module";

  private PluginJar() {}

  /**
   * Builds it.
   *
   * @param module the class that the jar names as its module
   * @param folder for sources and classes; made
   */
  static void build(String page, String module, Path folder, Path jar) throws IOException {
    Path classes = folder.resolve("classes");
    PageCode.of(page)
        .withoutTests()
        .compile(folder.resolve("sources"), classes, PageCode.classPath(entry -> true));
    Path services = classes.resolve(SERVICE);
    Files.createDirectories(services.getParent());
    Files.writeString(services, module + "\n");
    try (OutputStream file = Files.newOutputStream(jar);
        var entries = new JarOutputStream(file);
        Stream<Path> all = Files.walk(classes)) {
      for (Path one : all.filter(Files::isRegularFile).sorted().toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(one).toString().replace('\\', '/')));
        Files.copy(one, entries);
      }
    }
  }
}
