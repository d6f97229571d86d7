package dev.suffice.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTest {
  @Test
  void stylesShowOnlyWhereThereAreColours() {
    Line line = Line.of("plain ").and(Style.BAD, "red");
    assertThat(line.render(true)).isEqualTo("plain \u001b[31mred\u001b[0m");
    assertThat(line.render(false)).isEqualTo("plain red");
  }

  @Test
  void spacesAtTheEndAreLeftOut() {
    assertThat(Line.of("a").and("   ").render(false)).isEqualTo("a");
  }

  @Test
  void theWidthIsThatOfWhatIsSeen() {
    assertThat(Line.of("ab").and(Style.GOOD, "cd").width()).isEqualTo(4);
  }
}
