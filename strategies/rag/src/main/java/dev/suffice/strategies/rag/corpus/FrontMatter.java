package dev.suffice.strategies.rag.corpus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What some Markdown files say of themselves between two lines of dashes at their start: one {@code
 * name: value} per line. It is metadata and no part of the text. A block of any other form is text.
 *
 * @param values in the order of the file
 * @param rest the text below
 */
record FrontMatter(Map<String, String> values, String rest) {
  private static final Pattern BLOCK =
      Pattern.compile("\\A---[ \\t]*\\n((?:[^\\n]*\\n){0,100}?)---[ \\t]*(?:\\n|\\z)\\n*");
  private static final Pattern ENTRY = Pattern.compile("([A-Za-z][A-Za-z0-9_. -]*):(?:\\s+(.*))?");

  static FrontMatter of(String text) {
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      return new FrontMatter(Map.of(), text);
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : block.group(1).lines().filter(written -> !written.isBlank()).toList()) {
      Matcher entry = ENTRY.matcher(line.strip());
      if (!entry.matches()) {
        return new FrontMatter(Map.of(), text);
      }
      values.put(entry.group(1).strip(), unquoted(entry.group(2)));
    }
    return values.isEmpty()
        ? new FrontMatter(Map.of(), text)
        : new FrontMatter(values, text.substring(block.end()));
  }

  private static String unquoted(String value) {
    String text = value == null ? "" : value.strip();
    boolean isQuoted =
        text.length() > 1
            && (text.charAt(0) == '"' || text.charAt(0) == '\'')
            && text.charAt(text.length() - 1) == text.charAt(0);
    return isQuoted ? text.substring(1, text.length() - 1) : text;
  }
}
