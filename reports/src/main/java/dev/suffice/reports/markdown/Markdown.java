package dev.suffice.reports.markdown;

import dev.suffice.reports.text.VisibleText;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes GitHub Flavored Markdown. Texts are shown to the letter, whatever signs are in them: no
 * HTML, no link, nobody mentioned. Used by one thread.
 *
 * @see <a href="https://github.github.com/gfm/">The specification, version 0.29</a>
 */
final class Markdown {
  private static final Pattern SIGN = Pattern.compile("[\\\\`*_{}\\[\\]<>#+!|~$&]");

  /** What makes a list or a rule of a line that begins with it. */
  private static final Pattern LIST_SIGN =
      Pattern.compile("^(\\s*(?:\\d+(?=[.)])|(?=-)))([-.)])(?=[\\s-]|$)");

  /** Before a name that would be told, and within an address that would become a link. */
  private static final Pattern CONNECTION =
      Pattern.compile("(?<=@)(?=\\w)|(?<=:)(?=//)|(?<=\\bwww)(?=\\.)", Pattern.CASE_INSENSITIVE);

  private static final Pattern SPACES = Pattern.compile("[\\s&&[^\\u00a0]]+");

  /** What our own sentences set approaches and requirements in. */
  private static final Pattern CODE = Pattern.compile("`[^`]+`");

  private final StringBuilder out = new StringBuilder();

  /** A heading; 2 is the largest that stands well in somebody else's page. */
  Markdown heading(int level, String text) {
    return block("#".repeat(level) + " " + sentence(text));
  }

  Markdown paragraph(String text) {
    return block(sentence(text));
  }

  Markdown strong(String text) {
    return block("**" + sentence(text) + "**");
  }

  Markdown list(List<String> items) {
    return items.isEmpty()
        ? this
        : block(
            items.stream().map(item -> "- " + sentence(item)).collect(Collectors.joining("\n")));
  }

  /**
   * A table.
   *
   * @param figures from which column on figures stand, aligned to the right
   */
  Markdown table(List<String> head, int figures, List<List<String>> rows) {
    var lines = new StringBuilder(row(head));
    for (int column = 0; column < head.size(); column++) {
      lines.append(column < figures ? "| --- " : "| ---: ");
    }
    lines.append("|\n");
    rows.forEach(cells -> lines.append(row(cells)));
    return block(lines.toString().stripTrailing());
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String cell(String text) {
    return shown(text, Markdown::codeOfCell);
  }

  /** A bar ends a cell even in code; behind a backslash, which code shows, nothing keeps it. */
  private static String codeOfCell(String code) {
    return code.contains("\\|") ? plain(code) : code.replace("|", "\\|");
  }

  private Markdown block(String text) {
    out.append(out.isEmpty() ? "" : "\n").append(text).append('\n');
    return this;
  }

  /** A text in which only code in backquotes stays what it is. */
  static String sentence(String text) {
    return shown(text, code -> code);
  }

  /**
   * @param codeForm writes code with its backquotes
   */
  private static String shown(String text, UnaryOperator<String> codeForm) {
    String line = disconnected(SPACES.matcher(VisibleText.visible(text)).replaceAll(" ").strip());
    var code = CODE.matcher(line);
    var shown = new StringBuilder();
    int from = 0;
    while (code.find()) {
      shown.append(plain(line.substring(from, code.start())));
      shown.append(codeForm.apply(code.group()));
      from = code.end();
    }
    shown.append(plain(line.substring(from)));
    return LIST_SIGN.matcher(shown).replaceAll("$1\\\\$2");
  }

  /** With a word joiner, which is not seen, where nothing else keeps links from being made. */
  static String disconnected(String text) {
    return CONNECTION.matcher(text).replaceAll("\u2060");
  }

  private static String plain(String text) {
    return SIGN.matcher(text).replaceAll("\\\\$0");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
