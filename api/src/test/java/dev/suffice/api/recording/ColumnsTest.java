package dev.suffice.api.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.recording.Columns.CellProblem;
import dev.suffice.api.recording.RowsFile.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnsTest {
  private final List<CellProblem> problems = new ArrayList<>();

  @ParameterizedTest
  @ValueSource(strings = {"latency_ms", "ms", "took-millis", "Latency MS"})
  void aColumnsNameCanSayMilliseconds(String name) {
    assertThat(latency(name, Optional.empty(), "412.5")).contains(Duration.ofNanos(412_500_000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"latency_s", "seconds", "took.secs"})
  void aColumnsNameCanSaySeconds(String name) {
    assertThat(latency(name, Optional.empty(), "0.25")).contains(Duration.ofMillis(250));
  }

  @Test
  void aColumnWithoutUnitNeedsOne() {
    assertThatThrownBy(() -> columns("latency", Optional.empty()))
        .hasMessageContaining("latency needs its unit");
    assertThat(latency("latency", Optional.of(LatencyUnit.S), "2")).contains(Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fast", "12 ms", "1,5", "NaN", "0x10", "1e999"})
  void whatIsNoNumberIsToldAndCountsAsAbsent(String value) {
    assertThat(latency("ms", Optional.empty(), value)).isEmpty();
    assertThat(problems)
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.field()).isEqualTo("ms");
              assertThat(problem.message()).contains("is not a number");
            });
  }

  @Test
  void aNegativeLatencyIsTold() {
    assertThat(latency("ms", Optional.empty(), "-1")).isEmpty();
    assertThat(problems).singleElement().asString().contains("-1", "at least 0");
  }

  @Test
  void aScoreOutsideZeroToOneIsToldAndNeverClipped() {
    var columns =
        new Columns(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of("accuracy", "right"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var answer = columns.read(new Row(2, Map.of("id", "a", "right", "1.01")), problems::add);
    assertThat(answer.orElseThrow().recorded().scores()).isEmpty();
    assertThat(problems).singleElement().asString().contains("1.01", "nothing is clipped");
  }

  @Test
  void aRowThatAnswersNothingInParticularIsTold() {
    assertThat(Columns.USUAL.read(new Row(2, Map.of("answer", "x")), problems::add)).isEmpty();
    assertThat(problems).singleElement().asString().contains("no value for 'id'");
  }

  @Test
  void rowsAreJoinedByOneThingOnly() {
    assertThatThrownBy(
            () ->
                new Columns(
                    Optional.of("id"),
                    Optional.of("text"),
                    Optional.empty(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()))
        .hasMessageContaining("input goes without `id`");
    assertThatCode(() -> columns("ms", Optional.empty())).doesNotThrowAnyException();
  }

  private Optional<Duration> latency(String name, Optional<LatencyUnit> unit, String value) {
    var row = new Row(2, Map.of("id", "a", "answer", "b", name, value));
    return columns(name, unit).read(row, problems::add).orElseThrow().recorded().latency();
  }

  private static Columns columns(String latency, Optional<LatencyUnit> unit) {
    return new Columns(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.of(latency),
        unit);
  }
}
