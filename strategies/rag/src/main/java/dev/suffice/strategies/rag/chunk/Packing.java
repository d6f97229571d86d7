package dev.suffice.strategies.rag.chunk;

import dev.suffice.api.corpus.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Fills pieces of a text up to a limit: neighbours are put together as long as they fit, and what
 * is too long by itself is cut at the next worse boundary.
 *
 * @param limit longest piece; at least 1
 */
record Packing(Measure measure, int limit) {
  /** Pieces of a region, each within the limit, together the whole of it. */
  List<Span> pack(String text, Span region, Boundary boundary) {
    return pack(text, boundary.cut(text, region), boundary);
  }

  /** The same with the first cuts made already, at a boundary. */
  List<Span> pack(String text, List<Span> pieces, Boundary boundary) {
    List<Span> packed = new ArrayList<>();
    pack(text, pieces, boundary, packed);
    return packed;
  }

  private void pack(String text, List<Span> pieces, Boundary boundary, List<Span> packed) {
    List<Span> open = new ArrayList<>();
    int size = 0;
    for (Span piece : pieces) {
      int length = measure.of(piece.of(text));
      if (size + length > limit) {
        close(open, packed);
        size = 0;
      }
      if (length <= limit || boundary.next().isEmpty()) {
        open.add(piece);
        size += length;
        continue;
      }
      Boundary next = boundary.next().get();
      pack(text, next.cut(text, piece), next, packed);
    }
    close(open, packed);
  }

  private static void close(List<Span> open, List<Span> packed) {
    if (!open.isEmpty()) {
      packed.add(new Span(open.get(0).start(), open.get(open.size() - 1).end()));
      open.clear();
    }
  }
}
