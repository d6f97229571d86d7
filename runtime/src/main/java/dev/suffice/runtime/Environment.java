package dev.suffice.runtime;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The conditions of a run that are worth keeping with it. Holds no names of people or machines. */
final class Environment {
  private Environment() {}

  /** With what else is worth keeping, by name. */
  static Map<String, String> describe(Map<String, String> notes) {
    var all = new HashMap<>(describe());
    all.putAll(notes);
    return all;
  }

  static Map<String, String> describe() {
    Runtime runtime = Runtime.getRuntime();
    return Map.of(
        "suffice", version(),
        "java", System.getProperty("java.vendor") + " " + Runtime.version(),
        "os", System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        "processors", Integer.toString(runtime.availableProcessors()),
        "memory", runtime.maxMemory() / (1024 * 1024) + " MiB");
  }

  static String version() {
    return Optional.ofNullable(Environment.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
