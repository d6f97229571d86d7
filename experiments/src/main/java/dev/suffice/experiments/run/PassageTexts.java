package dev.suffice.experiments.run;

import java.util.List;

/** Passages as facts: what they say, wherever in a corpus they stand. */
final class PassageTexts {
  private PassageTexts() {}

  /** What a passage says. */
  record Passage(String source, String text) {}

  static List<Passage> of(List<dev.suffice.api.task.Passage> passages) {
    return passages.stream().map(one -> new Passage(one.source(), one.text())).toList();
  }
}
