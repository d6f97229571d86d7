package dev.suffice.experiments.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WidthTest {
  private final Width width = Width.adapting();

  @Test
  void itBeginsWithFewAndGrowsByOneWithEachAnswer() {
    assertThat(width.calls()).isEqualTo(4);
    grow(60);
    assertThat(width.calls()).isEqualTo(64);
  }

  @Test
  void itIsHalvedAndThenGrowsByOneWithEachRound() {
    grow(60);
    width.halve();
    assertThat(width.calls()).isEqualTo(32);
    grow(31);
    assertThat(width.calls()).isEqualTo(32);
    grow(3);
    assertThat(width.calls()).isEqualTo(33);
  }

  @Test
  void oneCallIsAlwaysAllowed() {
    for (int i = 0; i < 10; i++) {
      width.halve();
    }
    assertThat(width.calls()).isEqualTo(1);
  }

  @Test
  void nothingIsLearntWhileThereIsRoom() {
    for (int i = 0; i < 100; i++) {
      width.grow(false);
    }
    assertThat(width.calls()).isEqualTo(4);
  }

  @Test
  void aPinnedOneNeverChanges() {
    Width pinned = Width.pinned(64);
    pinned.halve();
    pinned.grow(true);
    assertThat(pinned.calls()).isEqualTo(64);
  }

  private void grow(int answers) {
    for (int i = 0; i < answers; i++) {
      width.grow(true);
    }
  }
}
