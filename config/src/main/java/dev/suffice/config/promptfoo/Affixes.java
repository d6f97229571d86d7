package dev.suffice.config.promptfoo;

import dev.suffice.config.document.Value.Mapping;

/**
 * What {@code defaultTest} puts before and after every prompt.
 *
 * @param prefix empty for none
 * @param suffix empty for none
 */
record Affixes(String prefix, String suffix) {
  static final String PREFIX = "prefix";
  static final String SUFFIX = "suffix";

  static Affixes of(Mapping defaultTest) {
    return Values.block(defaultTest, "options")
        .map(
            options ->
                new Affixes(
                    Values.text(options, PREFIX).orElse(""),
                    Values.text(options, SUFFIX).orElse("")))
        .orElse(new Affixes("", ""));
  }

  boolean isEmpty() {
    return prefix.isEmpty() && suffix.isEmpty();
  }

  String around(String prompt) {
    return prefix + prompt + suffix;
  }
}
