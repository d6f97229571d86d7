package dev.suffice.api.comparison;

import java.util.Objects;
import java.util.Optional;

/**
 * A setting that two runs have not in common.
 *
 * @param path where it stands, {@code models.small.model} for example
 * @param before absent: it was not there
 * @param after absent: it is no longer there
 */
public record Change(String path, Optional<String> before, Optional<String> after) {
  public Change {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    if (before.equals(after)) {
      throw new IllegalArgumentException("Nothing changed at " + path);
    }
  }

  /**
   * The same with long texts cut to where they differ.
   *
   * @param most characters of either text; at least 20
   */
  public Change focused(int most) {
    String was = before.orElse("");
    String is = after.orElse("");
    if (was.length() <= most && is.length() <= most) {
      return this;
    }
    int same = 0;
    while (same < Math.min(was.length(), is.length()) && was.charAt(same) == is.charAt(same)) {
      same++;
    }
    int from = Math.max(0, same - most / 4);
    return new Change(
        path, before.map(text -> cut(text, from, most)), after.map(text -> cut(text, from, most)));
  }

  private static String cut(String text, int from, int most) {
    int start = Math.min(from, text.length());
    int end = Math.min(text.length(), start + most);
    return (start > 0 ? "…" : "") + text.substring(start, end) + (end < text.length() ? "…" : "");
  }
}
