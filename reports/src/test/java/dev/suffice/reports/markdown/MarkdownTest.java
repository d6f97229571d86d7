package dev.suffice.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "`a|b`",
        "`a\\|<img src=x>`",
        "`a\\\\|<img src=x>`",
        "`a\\` | <img src=x> `b`",
        "a\\|<img src=x>",
        "``|<img src=x>`|`"
      })
  void noCellEndsBeforeItsTextDoes(String text) {
    String table =
        new Markdown().table(List.of("one", "two"), 1, List.of(List.of(text, "end"))).toString();
    String row = table.lines().toList().get(2);
    assertThat(row).startsWith("| ").endsWith(" | end |");
    assertThat(bars(row)).isEqualTo(3);
  }

  /** Bars that end a cell: as GitHub reads them, a backslash takes its meaning from any sign. */
  private static long bars(String row) {
    return row.replaceAll("\\\\.", "").chars().filter(sign -> sign == '|').count();
  }

  @Test
  void aBarWithinCodeStandsAloneOutsideOfTables() {
    Node document = Parser.builder().build().parse(new Markdown().paragraph("`a|b`").toString());
    Node code = document.getFirstChild().getFirstChild();
    assertThat(((Code) code).getLiteral()).isEqualTo("a|b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1. first",
        "1) first",
        "1.",
        "- item",
        "-",
        "---",
        "+ item",
        "+",
        "=",
        "===",
        "* item",
        "> said",
        "# title",
        "12.5 cents",
        "-3 points",
        ".",
        "    code",
        "\ttab",
        "~~~",
        "___",
        "***",
        "|a|b|"
      })
  void aParagraphIsItsTextWhateverItBeginsWith(String text) {
    Node document = Parser.builder().build().parse(new Markdown().paragraph(text).toString());

    assertThat(document.getFirstChild())
        .isInstanceOf(Paragraph.class)
        .isSameAs(document.getLastChild());
    StringBuilder shown = new StringBuilder();
    for (Node part = document.getFirstChild().getFirstChild();
        part != null;
        part = part.getNext()) {
      shown.append(((Text) part).getLiteral());
    }
    assertThat(shown).hasToString(text.strip());
  }
}
