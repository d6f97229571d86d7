package dev.suffice.providers.embedded;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a text, in Markdown or without marks. A row of a table is a sentence, an item of
 * a list begins one, lines of running text belong together; headings and the lines that rule a
 * table off say nothing.
 */
final class Sentences {
  private static final Pattern SILENT = Pattern.compile("\\s*+(?:#{1,6}\\s.*|[|:\\s-]*+)");
  private static final Pattern ROW = Pattern.compile("\\s*[|].*");
  private static final Pattern ITEM = Pattern.compile("\\s*(?:[-*+•]|\\d{1,3}[.)])\\s+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");

  private final List<String> found = new ArrayList<>();
  private final StringBuilder running = new StringBuilder();

  private Sentences() {}

  static List<String> of(String text) {
    var sentences = new Sentences();
    text.lines().forEach(sentences::add);
    sentences.close();
    return List.copyOf(sentences.found);
  }

  private void add(String line) {
    if (SILENT.matcher(line).matches()) {
      close();
      return;
    }
    if (ROW.matcher(line).matches()) {
      close();
      found.add(line.strip());
      return;
    }
    Matcher item = ITEM.matcher(line);
    if (item.lookingAt()) {
      close();
    }
    running.append(item.lookingAt() ? line.substring(item.end()) : line).append('\n');
  }

  /** Ends a stretch of running text. */
  private void close() {
    String text = running.toString().strip();
    running.setLength(0);
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
    breaks.setText(text);
    Matcher word = WORD.matcher(text);
    boolean more = true;
    int from = 0;
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      more = more && word.find(to);
      if (more || to == text.length()) {
        found.add(text.substring(from, to).strip());
        from = to;
      }
    }
  }
}
