package dev.suffice.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
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
