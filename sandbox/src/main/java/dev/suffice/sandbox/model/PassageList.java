package dev.suffice.sandbox.model;

import dev.suffice.api.task.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The passages that stand before a question. */
record PassageList(List<Passage> passages, String question) {
  private static final Pattern PARAGRAPHS = Pattern.compile("\n\\s*\n");
  private static final Pattern MARKED = Pattern.compile("\\[([^\\]\n]+)]\n(.+)", Pattern.DOTALL);

  PassageList {
    passages = List.copyOf(passages);
  }

  /** Marked passages; where there are none, every paragraph but the last is one. */
  static PassageList in(String text) {
    PassageList marked = marked(text);
    if (!marked.passages().isEmpty()) {
      return marked;
    }
    String[] paragraphs = PARAGRAPHS.split(text.strip());
    var passages = new ArrayList<Passage>();
    for (int i = 0; i < paragraphs.length - 1; i++) {
      passages.add(new Passage("paragraph " + (i + 1), paragraphs[i]));
    }
    return new PassageList(passages, paragraphs[paragraphs.length - 1]);
  }

  /**
   * Passages under a line such as {@code [handbook.md]}, from the first paragraph on; a paragraph
   * without one between two with one goes on with the passage before.
   */
  static PassageList marked(String text) {
    String[] paragraphs = PARAGRAPHS.split(text);
    int last = -1;
    for (int i = 0; i < paragraphs.length - 1; i++) {
      last = MARKED.matcher(paragraphs[i]).matches() ? i : last;
    }
    if (last < 0 || !MARKED.matcher(paragraphs[0]).matches()) {
      return new PassageList(List.of(), text);
    }
    var passages = new ArrayList<Passage>();
    for (int i = 0; i <= last; i++) {
      Matcher marked = MARKED.matcher(paragraphs[i]);
      if (marked.matches()) {
        passages.add(new Passage(marked.group(1), marked.group(2)));
      } else {
        Passage before = passages.remove(passages.size() - 1);
        passages.add(new Passage(before.source(), before.text() + "\n\n" + paragraphs[i]));
      }
    }
    List<String> rest = List.of(paragraphs).subList(last + 1, paragraphs.length);
    return new PassageList(passages, String.join("\n\n", rest));
  }
}
