package dev.suffice.api.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.recording.PublishedFigure.Counts;
import dev.suffice.api.recording.PublishedFigure.Kind;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PublishedFigureTest {
  @Test
  void aShareStandsForTheCountsThatRoundToIt() {
    assertThat(figure("0.875").counts(910)).contains(new Counts(796, 796));
    assertThat(figure("0.875").counts(8)).contains(new Counts(7, 7));
    assertThat(figure("0.87").counts(910)).contains(new Counts(788, 796));
    assertThat(figure("0.9").counts(10_000)).contains(new Counts(8_500, 9_500));
  }

  @Test
  void trailingZerosAreDigitsThatWerePublished() {
    assertThat(figure("0.9").counts(1_000)).contains(new Counts(850, 950));
    assertThat(figure("0.900").counts(1_000)).contains(new Counts(900, 900));
  }

  @Test
  void aShareThatNoCountRoundsToHasNone() {
    assertThat(figure("0.4341").counts(421)).isEmpty();
    assertThat(figure("0.875").counts(2)).isEmpty();
  }

  @Test
  void theEndsOfTheRangeAreNotPassed() {
    assertThat(figure("1.00").most()).isEqualByComparingTo("1");
    assertThat(figure("1.00").counts(1_000)).contains(new Counts(995, 1_000));
    assertThat(figure("0.00").counts(1_000)).contains(new Counts(0, 5));
  }

  @Test
  void aFigureOutsideZeroToOneIsRefused() {
    assertThatThrownBy(() -> figure("87.5")).hasMessageContaining("0% to 100%");
    assertThatThrownBy(() -> figure("-0.1")).isInstanceOf(IllegalArgumentException.class);
  }

  private static PublishedFigure figure(String value) {
    return new PublishedFigure(Kind.PROPORTION, new BigDecimal(value));
  }
}
