package dev.suffice.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanTest {
  @Test
  void escapeSequencesCannotReachTheTerminal() {
    assertThat(text("a\u001b[2Jb\u009b31mc\u0007")).isEqualTo("a\uFFFD[2Jb\uFFFD31mc\uFFFD");
  }

  @Test
  void textCannotBeReorderedOrBrokenIntoLines() {
    assertThat(text("a\u202Eb\u2066c\u2028d")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    assertThat(text("a\nb\tc\r")).isEqualTo("a b c ");
  }

  @Test
  void halvesOfCharactersAreReplaced() {
    assertThat(text("a\uD800b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void lettersOfEveryScriptStay() {
    assertThat(text("naïve 日本 😀 \u0301")).isEqualTo("naïve 日本 😀 \u0301");
  }

  @Test
  void combiningMarksTakeNoColumn() {
    assertThat(new Span(Style.PLAIN, "e\u0301a").width()).isEqualTo(2);
    assertThat(new Span(Style.PLAIN, "😀").width()).isEqualTo(1);
  }

  private static String text(String hostile) {
    return new Span(Style.PLAIN, hostile).text();
  }
}
