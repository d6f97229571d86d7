package dev.suffice.reports.html.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartsTest {
  private static final Frame FRAME = new Frame(400, 300, 50, 20, 380, 260);

  @Test
  void aLinearScaleMapsEndsToEndsAndDrawsWhatIsBeyondAtTheEnd() {
    Scale scale = Scale.linear(0, 10, 100, 200);

    assertThat(scale.at(0)).isEqualTo(100);
    assertThat(scale.at(2.5)).isEqualTo(125);
    assertThat(scale.at(99)).isEqualTo(200);
    assertThat(scale.at(Double.NEGATIVE_INFINITY)).isEqualTo(100);
  }

  @Test
  void aLogarithmicScaleGivesEveryFactorTheSameRoom() {
    Scale scale = Scale.logarithmic(1, 1_000, 0, 300);

    assertThat(scale.at(10)).isEqualTo(100);
    assertThat(scale.at(100)).isEqualTo(200);
    assertThat(scale.at(0)).isZero();
    assertThat(scale.holds(1_001)).isFalse();
  }

  @Test
  void ticksAreRoundNumbersWithinTheScale() {
    assertThat(Scale.linear(0.57, 1, 300, 0).ticks(String::valueOf))
        .extracting(Tick::label)
        .containsExactly("0.6000000000000001", "0.7000000000000001", "0.8", "0.9", "1.0");
    assertThat(Scale.logarithmic(8, 300, 0, 300).ticks(String::valueOf))
        .extracting(Tick::label)
        .containsExactly("10.0", "20.0", "50.0", "100.0", "200.0");
    assertThat(Scale.logarithmic(1, 1e6, 0, 300).ticks(String::valueOf)).hasSize(7);
  }

  @Test
  void aScaleWithoutExtentIsRefused() {
    assertThatThrownBy(() -> Scale.linear(1, 1, 0, 10))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theFrontierKeepsOnlyWhatNothingBeats() {
    Scale x = Scale.linear(0, 10, 0, 100);
    Scale y = Scale.linear(0, 1, 100, 0);

    String path =
        ScatterChart.frontier(
            List.of(point("dear", 8, 0.9), point("beaten", 6, 0.4), point("cheap", 2, 0.5)),
            true,
            x,
            y);

    assertThat(path).isEqualTo("M20.0 50.0H80.0V10.0");
  }

  @Test
  void labelsOfNearPointsDoNotCoverEachOther() {
    Scale x = Scale.linear(0, 10, 50, 380);
    Scale y = Scale.linear(0, 1, 260, 20);

    List<ScatterChart.Mark> marks =
        ScatterChart.marks(List.of(point("one", 5, 0.5), point("two", 5.1, 0.5)), x, y, FRAME);

    boolean sameLine = Math.abs(marks.get(0).labelY() - marks.get(1).labelY()) < 12;
    boolean sameColumn = Math.abs(marks.get(0).labelX() - marks.get(1).labelX()) < 20;
    assertThat(sameLine && sameColumn).isFalse();
  }

  @Test
  void namesAtTheEndsOfLinesAreSpreadButKeepTheirOrder() {
    double[] spread = Labels.spread(new double[] {100, 99, 101}, 20, 260);

    assertThat(spread[1]).isLessThan(spread[0]);
    assertThat(spread[0]).isLessThan(spread[2]);
    assertThat(spread[0] - spread[1]).isCloseTo(15, within(0.2));
    assertThat(Labels.spread(new double[] {259, 260}, 20, 260)).containsExactly(245, 260);
  }

  @Test
  void aLineIsDrawnThroughItsPoints() {
    Scale x = Scale.linear(0, 10, 50, 380);
    Scale y = Scale.linear(0, 1, 260, 20);
    var series =
        new LineChart.Series(
            "a", 0, "a0", List.of(new LineChart.Point(0, 0), new LineChart.Point(10, 1)));

    List<LineChart.Line> lines = LineChart.lines(List.of(series), x, y, FRAME);

    assertThat(lines).extracting(LineChart.Line::path).containsExactly("M50.0 260.0L380.0 20.0");
  }

  @Test
  void theGoodSideOfAStripDependsOnTheBound() {
    Scale scale = Scale.linear(0, 1, 0, IntervalStrip.WIDTH);

    IntervalStrip atLeast = IntervalStrip.of(scale, 0.8, true, 0.7, 0.9, 0.85);
    IntervalStrip atMost = IntervalStrip.of(scale, 0.8, false, 0.7, 0.9, 0.85);

    assertThat(atLeast.goodFrom()).isEqualTo(120);
    assertThat(atLeast.goodWidth()).isEqualTo(30);
    assertThat(atMost.goodFrom()).isZero();
    assertThat(atMost.goodWidth()).isEqualTo(120);
  }

  @Test
  void aStripHasRoomForEverythingFiniteEvenWhenAllIsTheSame() {
    assertThat(IntervalStrip.scale(1, 1, Double.POSITIVE_INFINITY).at(1)).isBetween(6.0, 144.0);
    assertThat(IntervalStrip.scale(Double.NaN).at(0.5)).isEqualTo(75);
    assertThat(IntervalStrip.scale(1, 1_000).at(31.6)).isBetween(70.0, 80.0);
  }

  @Test
  void theSegmentsOfABarFillItWithoutGaps() {
    StackedBar bar =
        StackedBar.of(
            List.of(
                new StackedBar.Part(1, "p0", "a third", false),
                new StackedBar.Part(0, "p1", "nothing", false),
                new StackedBar.Part(2, "p2", "the rest", true)));

    assertThat(bar.segments()).hasSize(2);
    assertThat(bar.segments().get(0).width()).isEqualTo(240);
    assertThat(bar.segments().get(1).x()).isEqualTo(240);
    assertThat(bar.segments().get(1).width()).isEqualTo(480);
  }

  private static ScatterChart.Point point(String label, double x, double y) {
    return new ScatterChart.Point(label, 0, "a0", x, y, y, y);
  }
}
