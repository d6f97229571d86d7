package dev.suffice.runtime;

import com.google.inject.Module;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A part of Suffice in a jar of its own, which an application may leave out.
 *
 * @param artifact its jar, as Maven names it
 * @param module makes its module; cannot be linked where the jar is not there
 * @param kind of what it brings by name
 * @param names of what it brings; empty where it only does something for others
 */
record Part(String artifact, Supplier<Module> module, Kind kind, Set<String> names) {
  /** What a part brings. */
  enum Kind {
    STRATEGY,
    PROVIDER,
    REPORT_FORMAT,
    FINE_TUNING,
    SERVICE
  }

  Part {
    names = Set.copyOf(names);
  }

  static Part strategies(String artifact, Supplier<Module> module, String... names) {
    return new Part(artifact, module, Kind.STRATEGY, Set.of(names));
  }

  static Part providers(String artifact, Supplier<Module> module, String... names) {
    return new Part(artifact, module, Kind.PROVIDER, Set.of(names));
  }

  static Part formats(String artifact, Supplier<Module> module, String... names) {
    return new Part(artifact, module, Kind.REPORT_FORMAT, Set.of(names));
  }

  static Part fineTuning(String artifact, Supplier<Module> module, String... names) {
    return new Part(artifact, module, Kind.FINE_TUNING, Set.of(names));
  }

  static Part service(String artifact, Supplier<Module> module) {
    return new Part(artifact, module, Kind.SERVICE, Set.of());
  }

  /** Its module; empty where its jar is not on the class path. */
  Optional<Module> open() {
    try {
      return Optional.of(module.get());
    } catch (NoClassDefFoundError absent) {
      if (!String.valueOf(absent.getMessage()).startsWith("dev/suffice/")) {
        throw absent;
      }
      return Optional.empty();
    }
  }
}
