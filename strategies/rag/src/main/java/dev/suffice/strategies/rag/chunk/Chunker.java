package dev.suffice.strategies.rag.chunk;

import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cuts documents into chunks; the same document into the same chunks. Safe for any thread. */
public final class Chunker {
  private final ChunkOptions options;
  private final Packing packing;

  public Chunker(ChunkOptions options) {
    this.options = options;
    this.packing = new Packing(options.measure(), options.size() - options.repeated());
  }

  /** The chunks of all documents, in their order. */
  public List<Chunk> chunks(List<Document> documents) {
    return documents.stream().flatMap(document -> chunks(document).stream()).toList();
  }

  /** The chunks of a document in the order of its text; none of a text that is blank. */
  public List<Chunk> chunks(Document document) {
    String text = document.text();
    List<Chunk> chunks = new ArrayList<>();
    int from = 0;
    for (Span piece : text.isEmpty() ? List.<Span>of() : pieces(document)) {
      Span extended = options.repeated() == 0 ? piece : extended(text, from, piece);
      from = piece.start();
      trimmed(text, extended)
          .ifPresent(
              span ->
                  chunks.add(
                      new Chunk(
                          document.id(), Sections.path(document, span), span, span.of(text))));
    }
    return List.copyOf(chunks);
  }

  private List<Span> pieces(Document document) {
    String text = document.text();
    var whole = new Span(0, text.length());
    return switch (options.boundary()) {
      case STRUCTURE -> packing.pack(text, Sections.of(document), Boundary.SECTION);
      case RECURSIVE -> packing.pack(text, whole, Boundary.PARAGRAPH);
      case SENTENCES -> packing.pack(text, whole, Boundary.SENTENCE);
      case TOKENS -> packing.pack(text, whole, Boundary.WORD);
    };
  }

  /** A piece with the end of the one before, from a sentence or else from a word on. */
  private Span extended(String text, int from, Span piece) {
    if (from >= piece.start()) {
      return piece;
    }
    var before = new Span(from, piece.start());
    return Stream.of(Boundary.SENTENCE, Boundary.WORD)
        .map(boundary -> start(text, boundary.cut(text, before)))
        .flatMap(Optional::stream)
        .findFirst()
        .map(start -> new Span(start, piece.end()))
        .orElse(piece);
  }

  /** Where the longest end begins that may be repeated. */
  private Optional<Integer> start(String text, List<Span> pieces) {
    int left = options.repeated();
    Optional<Integer> start = Optional.empty();
    for (int i = pieces.size() - 1; i >= 0; i--) {
      left -= options.measure().of(pieces.get(i).of(text));
      if (left < 0) {
        return start;
      }
      start = Optional.of(pieces.get(i).start());
    }
    return start;
  }

  /** Without the white space around; empty when there is nothing else. */
  private static Optional<Span> trimmed(String text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? Optional.of(new Span(start, end)) : Optional.empty();
  }
}
