package dev.suffice.strategies.rag.chunk;

import dev.suffice.api.corpus.Span;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a text may be cut, the best places first. */
enum Boundary {
  /** Before a heading; what stands there the document knows, not its text. */
  SECTION {
    @Override
    List<Span> cut(String text, Span region) {
      return List.of(region);
    }
  },
  /** After an empty line. */
  PARAGRAPH {
    @Override
    List<Span> cut(String text, Span region) {
      return after(EMPTY_LINE, text, region);
    }
  },
  /** After a line. */
  LINE {
    @Override
    List<Span> cut(String text, Span region) {
      return after(LINE_END, text, region);
    }
  },
  /** After a sentence, by the rules of Unicode. */
  SENTENCE {
    @Override
    List<Span> cut(String text, Span region) {
      BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
      sentences.setText(region.of(text));
      List<Integer> ends = new ArrayList<>();
      sentences.first();
      for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
        ends.add(region.start() + end);
      }
      return pieces(region, ends);
    }
  },
  /** After white space. */
  WORD {
    @Override
    List<Span> cut(String text, Span region) {
      return after(SPACE, text, region);
    }
  },
  /** Anywhere but inside a character of two halves. */
  CHARACTER {
    @Override
    List<Span> cut(String text, Span region) {
      List<Integer> ends = new ArrayList<>();
      int end = region.start();
      while (end < region.end()) {
        end += Character.charCount(text.codePointAt(end));
        ends.add(Math.min(end, region.end()));
      }
      return pieces(region, ends);
    }
  };

  private static final Pattern EMPTY_LINE = Pattern.compile("\\n[ \\t\\r]*\\n\\s*");
  private static final Pattern LINE_END = Pattern.compile("\\n");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** The pieces of a region between boundaries, together the whole of it. */
  abstract List<Span> cut(String text, Span region);

  /** The next worse place. */
  Optional<Boundary> next() {
    return this == CHARACTER ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
  }

  private static List<Span> after(Pattern mark, String text, Span region) {
    Matcher marks = mark.matcher(text).region(region.start(), region.end());
    List<Integer> ends = new ArrayList<>();
    while (marks.find()) {
      ends.add(marks.end());
    }
    return pieces(region, ends);
  }

  private static List<Span> pieces(Span region, List<Integer> ends) {
    List<Span> pieces = new ArrayList<>();
    int start = region.start();
    for (int end : ends) {
      if (end > start) {
        pieces.add(new Span(start, end));
        start = end;
      }
    }
    if (start < region.end()) {
      pieces.add(new Span(start, region.end()));
    }
    return pieces;
  }
}
