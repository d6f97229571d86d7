package dev.suffice.strategies.rag.chunk;

import dev.suffice.api.corpus.Document;
import dev.suffice.api.corpus.Heading;
import dev.suffice.api.corpus.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The parts of a document under its headings. */
public final class Sections {
  private Sections() {}

  /** From each heading to the next, with what stands before the first; at least one. */
  static List<Span> of(Document document) {
    List<Span> sections = new ArrayList<>();
    int start = 0;
    for (Heading heading : document.headings()) {
      if (heading.span().start() > start) {
        sections.add(new Span(start, heading.span().start()));
        start = heading.span().start();
      }
    }
    sections.add(new Span(start, document.text().length()));
    return sections;
  }

  /** The titles that a place stands under, the highest first. */
  static List<String> path(Document document, Span place) {
    Deque<Heading> open = new ArrayDeque<>();
    for (Heading heading : document.headings()) {
      if (heading.span().start() > place.start()) {
        break;
      }
      while (!open.isEmpty() && open.getLast().level() >= heading.level()) {
        open.removeLast();
      }
      open.addLast(heading);
    }
    return open.stream().map(Heading::title).toList();
  }

  /** The section that a place begins in. */
  public static Span around(Document document, Span place) {
    return of(document).stream()
        .filter(section -> place.start() < section.end())
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("Not in '%s': %s".formatted(document.id(), place)));
  }
}
