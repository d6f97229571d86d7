package dev.suffice.runtime;

import dev.suffice.api.catalog.OptionKey;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that can be named in a file, because a jar on the class path brings it.
 *
 * @param name the word in YAML
 * @param description what it is; absent where its author says nothing
 * @param jar the file name of the jar that brings it; absent where its classes lie in a folder
 * @param options its own keys, in the order of their declaration
 */
public record Installed(
    Kind kind,
    String name,
    Optional<String> description,
    Optional<String> jar,
    List<OptionKey> options) {
  /** What a name can be the name of. */
  public enum Kind {
    STRATEGY,
    METRIC,
    PROVIDER
  }

  public Installed {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(jar, "jar");
    options = List.copyOf(options);
  }
}
