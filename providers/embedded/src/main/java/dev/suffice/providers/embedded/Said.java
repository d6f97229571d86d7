package dev.suffice.providers.embedded;

import java.util.Optional;

/**
 * What a reading says.
 *
 * @param text empty when there is no answer
 * @param confidence how clearly the texts speak for it, from 0 to 1; absent when the reading cannot
 *     tell
 */
record Said(String text, Optional<Double> confidence) {
  static final Said NOTHING = new Said("", Optional.of(0.0));
}
