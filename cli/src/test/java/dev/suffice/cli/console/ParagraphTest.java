package dev.suffice.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParagraphTest {
  @Test
  void wordsWrapAtTheWidthAndFurtherLinesAreIndented() {
    assertThat(shown(Paragraph.item("one two three four", 13)))
        .containsExactly("  - one two", "    three", "    four");
  }

  @Test
  void aLineMayBeExactlyAsWideAsTheTerminal() {
    assertThat(shown(Paragraph.plain(Style.PLAIN, "1234 6789 x", 9)))
        .containsExactly("1234 6789", "x");
  }

  @Test
  void aWordTooLongStandsAloneAndIsNotCut() {
    assertThat(shown(Paragraph.plain(Style.PLAIN, "a 1234567890123 b", 10)))
        .containsExactly("a", "1234567890123", "b");
  }

  @Test
  void aNumberAndItsUnitStayTogether() {
    assertThat(shown(Paragraph.plain(Style.PLAIN, "at most 70.5 % or 412 ms", 12)))
        .containsExactly("at most", "70.5 % or", "412 ms");
  }

  @Test
  void lineBreaksInTheTextDoNotMatter() {
    assertThat(shown(Paragraph.plain(Style.PLAIN, " a\n\n  b ", 10))).containsExactly("a b");
  }

  private static List<String> shown(List<Line> lines) {
    return lines.stream().map(line -> line.render(false)).toList();
  }
}
