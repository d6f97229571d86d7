package dev.suffice.api.model;

import java.util.Optional;

/** Options of a model whose vendor may want a key; implemented by records only. */
public interface KeyedOptions extends ModelOptions {
  /**
   * The environment variable that customarily holds the key which these options need and do not
   * hold; absent: nothing is missing.
   */
  Optional<String> missingKey();

  /** The same options with a key. */
  KeyedOptions withKey(Secret key);
}
