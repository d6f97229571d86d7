package dev.suffice.api.model;

import java.util.Optional;

/** Options of a model whose vendor may want a key, or several; implemented by records only. */
public interface KeyedOptions extends ModelOptions {
  /**
   * The environment variable that customarily holds the first key which these options need and do
   * not hold; absent: nothing is missing.
   */
  Optional<String> missingKey();

  /** The word in YAML that names another variable for the key that is missing. */
  default String missingOption() {
    return "api-key";
  }

  /** The same options with the key that is missing. */
  KeyedOptions withKey(Secret key);
}
