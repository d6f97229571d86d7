package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands in a column {@code __expected}: {@code contains:Paris}, {@code levenshtein(2):
 * Paris}, {@code is-json}, or the answer itself.
 */
final class Expectation {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern FORM =
      Pattern.compile("(?s)((?:not-)?[a-z][a-z0-9-]*)(?:\\((\\d+(?:\\.\\d+)?)\\))?(?::(.*))?");
  private static final Pattern ITEM =
      Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")*+)\"|([^,]*))\\s*(?:,|$)");
  private static final Set<String> CODE = Set.of("javascript", "fn", "eval", "python");
  private static final Set<String> LISTS =
      Set.of("contains-any", "contains-all", "icontains-any", "icontains-all");

  private Expectation() {}

  /** The assertion, as a block of a configuration would have it. */
  static ObjectNode read(String cell) {
    ObjectNode assertion = NODES.objectNode();
    Matcher form = FORM.matcher(cell);
    if (cell.startsWith("file://") || !form.matches() || !isWord(form.group(1))) {
      boolean isProgram = cell.startsWith("file://");
      return assertion.put("type", isProgram ? "javascript" : "equals").put("value", cell);
    }
    String word = form.group(1).equals("grade") ? ImportedTest.RUBRIC : form.group(1);
    assertion.put("type", CODE.contains(word) && !word.equals("python") ? "javascript" : word);
    if (form.group(2) != null) {
      assertion.put("threshold", new BigDecimal(form.group(2)));
    }
    if (form.group(3) == null) {
      return assertion;
    }
    String value = form.group(3).strip();
    return LISTS.contains(bare(word))
        ? assertion.set("value", list(value))
        : assertion.put("value", value);
  }

  private static boolean isWord(String word) {
    return CODE.contains(word) || word.equals("grade") || AssertionWords.isKnown(bare(word));
  }

  private static String bare(String word) {
    return word.startsWith("not-") ? word.substring(4) : word;
  }

  /** Values between commas; one with a comma of its own stands in double quotes. */
  static ArrayNode list(String text) {
    ArrayNode items = NODES.arrayNode();
    Matcher item = ITEM.matcher(text);
    while (item.lookingAt() && item.end() > item.start()) {
      String quoted = item.group(1);
      String value = quoted == null ? item.group(2).strip() : quoted.replace("\"\"", "\"");
      List.of(value).stream().filter(one -> !one.isEmpty()).forEach(items::add);
      item.region(item.end(), text.length());
    }
    return items;
  }
}
