package dev.suffice.api.comparison;

import java.util.Objects;

/**
 * A test example without its texts.
 *
 * @param key tells it from all others of its test set; the same in every run where the same is
 *     asked and would be right
 * @param cluster examples of one number depend on each other
 */
public record TestItem(String key, int cluster) {
  public TestItem {
    Objects.requireNonNull(key, "key");
  }
}
