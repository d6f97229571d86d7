package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.corpus.Span;
import java.util.List;
import java.util.Optional;

/** What of a passage was not shown yet. */
final class Fresh {
  private Fresh() {}

  /**
   * The part of a passage that was not shown yet; empty when less than half of what was found is
   * new.
   *
   * @param passage what would be shown
   * @param found the chunk that was found, inside the passage
   * @param shown what was shown of the same document
   */
  static Optional<Span> part(Span passage, Span found, List<Span> shown) {
    int start = passage.start();
    int end = passage.end();
    int middle = found.start() + found.length() / 2;
    for (Span earlier : shown) {
      if (earlier.end() <= middle) {
        start = Math.max(start, earlier.end());
      } else {
        end = Math.min(end, earlier.start());
      }
    }
    if (start >= end) {
      return Optional.empty();
    }
    var left = new Span(start, end);
    return 2 * left.overlap(found) < found.length() ? Optional.empty() : Optional.of(left);
  }
}
