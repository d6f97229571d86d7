package dev.suffice.sandbox.model;

import dev.suffice.api.task.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The passages that a text ends with.
 *
 * @param before what stands before them; the whole text where there are none
 */
record StablePassages(String before, List<Passage> passages) {
  private static final Pattern MARK = Pattern.compile("(?:\\A|\n\n)\\[([^\\]\n]+)]\n");

  StablePassages {
    passages = List.copyOf(passages);
  }

  /** From the first paragraph on that begins with a line such as {@code [handbook.md]}. */
  static StablePassages in(String text) {
    Matcher mark = MARK.matcher(text);
    if (!mark.find()) {
      return new StablePassages(text, List.of());
    }
    String before = text.substring(0, mark.start());
    var passages = new ArrayList<Passage>();
    String source = mark.group(1);
    int start = mark.end();
    while (mark.find()) {
      passages.add(new Passage(source, text.substring(start, mark.start())));
      source = mark.group(1);
      start = mark.end();
    }
    passages.add(new Passage(source, text.substring(start)));
    return new StablePassages(before, passages);
  }
}
