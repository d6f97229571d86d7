package dev.suffice.config.section;

import dev.suffice.api.model.Secret;
import java.util.Map;
import java.util.Optional;

/** Where the keys of vendors are found that a file does not name. */
public sealed interface KeyRing {
  /** No model will be called, so no key is needed. */
  KeyRing UNNEEDED = new Unneeded();

  /** The variables of the environment and of the {@code .env} file. */
  static KeyRing of(Map<String, String> variables) {
    return new Variables(variables);
  }

  /** The key that a variable holds. */
  Optional<Secret> key(String variable);

  /** Whether a key that is not there is a problem. */
  boolean isNeeded();

  /** A ring for reading a document again. */
  record Unneeded() implements KeyRing {
    @Override
    public Optional<Secret> key(String variable) {
      return Optional.empty();
    }

    @Override
    public boolean isNeeded() {
      return false;
    }
  }

  /** A ring of variables; shows none of them. */
  final class Variables implements KeyRing {
    private final Map<String, String> values;

    private Variables(Map<String, String> values) {
      this.values = Map.copyOf(values);
    }

    @Override
    public Optional<Secret> key(String variable) {
      return Optional.ofNullable(values.get(variable))
          .filter(value -> !value.isBlank())
          .map(value -> new Secret(value.strip()));
    }

    @Override
    public boolean isNeeded() {
      return true;
    }
  }
}
