package dev.suffice.cli.view;

import dev.suffice.api.comparison.Change;

/** A change of a setting in a line: what it is, and what it was. */
final class ChangeText {
  private static final int MOST_CHARACTERS = 60;

  private ChangeText() {}

  static String of(Change change) {
    Change shown = change.focused(MOST_CHARACTERS);
    if (shown.before().isEmpty()) {
      return "%s: now %s".formatted(shown.path(), shown.after().orElseThrow());
    }
    return "%s: %s"
        .formatted(
            shown.path(),
            shown
                .after()
                .map(after -> "%s, before %s".formatted(after, shown.before().orElseThrow()))
                .orElseGet(() -> "gone, before " + shown.before().orElseThrow()));
  }
}
