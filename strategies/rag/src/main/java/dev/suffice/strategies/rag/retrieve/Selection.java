package dev.suffice.strategies.rag.retrieve;

import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.Origin;
import dev.suffice.api.corpus.Span;
import dev.suffice.api.task.Passage;
import dev.suffice.strategies.rag.chunk.Chunk;
import dev.suffice.strategies.rag.chunk.Measure;
import dev.suffice.strategies.rag.chunk.Sections;
import dev.suffice.strategies.rag.index.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes passages of a ranking: with what stands around, no text twice, up to the number and the
 * budget. One that is longer than the budget by itself is passed over.
 */
public record Selection(Library library, RetrieveOptions options) {
  /** The passages, the best first. */
  public List<Passage> best(List<Hit> ranking) {
    List<Passage> chosen = new ArrayList<>();
    Map<String, List<Span>> shown = new HashMap<>();
    int budget = options.budget().orElse(Integer.MAX_VALUE);
    long left = budget;
    for (Hit hit : ranking) {
      if (chosen.size() == options.pieces()) {
        break;
      }
      Chunk chunk = library.chunks().get(hit.row());
      List<Span> before = shown.computeIfAbsent(chunk.document(), id -> new ArrayList<>());
      Optional<Span> span = Fresh.part(around(hit.row()), chunk.span(), before);
      if (span.isEmpty()) {
        continue;
      }
      Passage passage = passage(chunk, span.get());
      int tokens = options.budget().isPresent() ? Measure.TOKENS.of(passage.text()) : 0;
      if (tokens > budget) {
        continue;
      }
      left -= tokens;
      if (left < 0) {
        break;
      }
      before.add(span.get());
      chosen.add(passage);
    }
    return chosen;
  }

  /** What is shown for a chunk. */
  private Span around(int row) {
    Chunk chunk = library.chunks().get(row);
    Document document = library.document(chunk.document());
    if (options.parent().isPresent()) {
      return switch (options.parent().get()) {
        case SECTION -> Sections.around(document, chunk.span());
        case DOCUMENT -> new Span(0, document.text().length());
      };
    }
    int reach = options.neighbours().orElse(0);
    return new Span(furthest(row, -1, reach).span().start(), furthest(row, 1, reach).span().end());
  }

  /** The chunk of the same document so many further on, or the last there is. */
  private Chunk furthest(int row, int step, int reach) {
    List<Chunk> chunks = library.chunks();
    Chunk furthest = chunks.get(row);
    for (int i = 1; i <= reach; i++) {
      int next = row + i * step;
      if (next < 0
          || next >= chunks.size()
          || !chunks.get(next).document().equals(furthest.document())) {
        break;
      }
      furthest = chunks.get(next);
    }
    return furthest;
  }

  private Passage passage(Chunk chunk, Span span) {
    Document document = library.document(chunk.document());
    return new Passage(
        source(document, chunk),
        span.of(document.text()),
        Optional.of(new Origin(document.id(), span)));
  }

  private static String source(Document document, Chunk chunk) {
    return Stream.of(Stream.of(document.id()), document.title().stream(), chunk.headings().stream())
        .flatMap(parts -> parts)
        .distinct()
        .collect(Collectors.joining(" / "));
  }
}
