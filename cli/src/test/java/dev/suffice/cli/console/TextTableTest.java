package dev.suffice.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.cli.console.TextTable.Column;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final List<Column> COLUMNS =
      List.of(Column.left("name"), Column.right("accuracy"), Column.right("cost"));

  @Test
  void columnsLineUp() {
    var table = new TextTable(COLUMNS, List.of(row("a", "9 %", "$1"), row("long", "90 %", "$10")));
    assertThat(shown(table, 80))
        .containsExactly(
            "name  accuracy  cost", //
            "a          9 %    $1",
            "long      90 %   $10");
  }

  @Test
  void aTableTooWideIsPrintedInPartsThatBeginWithTheFirstColumn() {
    var table = new TextTable(COLUMNS, List.of(row("a", "9 %", "$1")));
    assertThat(shown(table, 19))
        .containsExactly(
            "name  accuracy", //
            "a          9 %",
            "",
            "name  cost",
            "a       $1");
  }

  @Test
  void aTableThatJustFitsStaysWhole() {
    var table = new TextTable(COLUMNS, List.of(row("a", "9 %", "$1")));
    assertThat(shown(table, 20)).hasSize(2);
  }

  @Test
  void coloursDoNotDisturbTheAlignment() {
    var cells = List.of(new Span(Style.BAD, "a"), new Span(Style.GOOD, "9 %"), plain("$1"));
    assertThat(new TextTable(COLUMNS, List.of(cells)).lines(80).get(1).width()).isEqualTo(20);
  }

  @Test
  void aRowWithACellTooFewIsRefused() {
    List<List<Span>> rows = List.of(List.of(plain("a")));
    assertThatThrownBy(() -> new TextTable(COLUMNS, rows))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3");
  }

  private static List<Span> row(String... cells) {
    return Stream.of(cells).map(TextTableTest::plain).toList();
  }

  private static Span plain(String text) {
    return new Span(Style.PLAIN, text);
  }

  private static List<String> shown(TextTable table, int width) {
    return table.lines(width).stream().map(line -> line.render(false)).toList();
  }
}
