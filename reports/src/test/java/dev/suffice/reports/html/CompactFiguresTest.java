package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CompactFiguresTest {
  @Test
  void axesAreWrittenLikeTheTablesBesideThem() {
    assertThat(CompactFigures.milliseconds(999.6)).isEqualTo("1\u00a0s");
    assertThat(CompactFigures.milliseconds(500)).isEqualTo("500\u00a0ms");
    assertThat(CompactFigures.money(0.1)).isEqualTo("$0.10");
    assertThat(CompactFigures.money(0.00001)).isEqualTo("$0.00001");
    assertThat(CompactFigures.money(0.01)).isEqualTo("$0.01");
    assertThat(CompactFigures.money(200)).isEqualTo("$200");
    assertThat(CompactFigures.money(1_500)).isEqualTo("$1.5k");
  }
}
