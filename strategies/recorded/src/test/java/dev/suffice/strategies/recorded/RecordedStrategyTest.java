package dev.suffice.strategies.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.kit.StrategyContract;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.recording.Columns;
import dev.suffice.api.recording.PublishedFigure;
import dev.suffice.api.recording.PublishedFigure.Kind;
import dev.suffice.api.recording.Recording.Aggregate;
import dev.suffice.api.recording.RowsFile;
import dev.suffice.api.recording.RowsFile.Row;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Recorded;
import dev.suffice.api.task.TaskData;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedStrategyTest extends StrategyContract {
  private static final Columns WITH_EFFORT =
      new Columns(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Map.of(),
          Optional.of("usd"),
          Optional.of("latency_ms"),
          Optional.empty());

  @Override
  protected Strategy strategy(StrategyContext context) {
    var rows =
        List.of(
            row(2, "q1", "fruit"),
            row(3, "q2", "tool"),
            row(4, "q3", "animal"),
            row(5, "q4", "tool"),
            row(6, "q5", "fruit"));
    return new RecordedFactory().create(options(rows, Columns.USUAL), context);
  }

  @Test
  void anAnswerIsReadLikeAModelsAndCarriesWhatWasRecordedWithIt() {
    Answer answer = answer(row(2, "q1", "fruit"), WITH_EFFORT);
    assertThat(answer.text()).isEqualTo("fruit");
    assertThat(answer.value()).contains("fruit");
    assertThat(answer.recorded())
        .contains(
            new Recorded(
                Optional.of(Duration.ofNanos(1_500_000)),
                Optional.of(new BigDecimal("0.0021")),
                Map.of()));
  }

  @Test
  void withoutColumnsForThemLatencyAndCostAreUnknown() {
    Recorded known = answer(row(2, "q1", "fruit"), Columns.USUAL).recorded().orElseThrow();
    assertThat(known.latency()).isEmpty();
    assertThat(known.usd()).isEmpty();
  }

  @Test
  void anExampleWithoutARowIsAFaultOfTheSurroundings() {
    try (Solver solver = solver(row(2, "another", "fruit"), Columns.USUAL)) {
      assertThatThrownBy(() -> solver.answer(Examples.question("q1", "pear")))
          .isInstanceOf(ModelFaultException.class)
          .hasMessageContaining("answers.csv has no row for example q1");
    }
  }

  @Test
  void rowsCanBeJoinedByTheInputText() {
    var columns =
        new Columns(
            Optional.empty(),
            Optional.of("text"),
            Optional.of("answer"),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    var row = new Row(2, Map.of("text", "pear", "answer", "fruit"));
    try (Solver solver = solver(row, columns)) {
      assertThat(solver.answer(Examples.question("whatever", "pear")).value()).contains("fruit");
    }
  }

  @Test
  void aScoreAloneIsKeptWithoutAnAnswer() {
    var columns =
        new Columns(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Map.of("accuracy", "right"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    Answer answer = answer(new Row(2, Map.of("id", "q1", "right", "1")), columns);
    assertThat(answer.hasScoresOnly()).isTrue();
    assertThat(answer.recordedScore("accuracy")).contains(1.0);
  }

  @Test
  void itTakesAFileOrAnAggregateAndNotBoth() {
    var figures =
        new Aggregate(
            10,
            Map.of("accuracy", new PublishedFigure(Kind.PROPORTION, new BigDecimal("0.5"))),
            Optional.empty());
    var file = new RowsFile("answers.csv", List.of());
    assertThatThrownBy(
            () ->
                new RecordedOptions(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))
        .hasMessageContaining("write `file: answers.jsonl`");
    assertThatThrownBy(
            () ->
                new RecordedOptions(
                    Optional.of(file), Optional.empty(), Optional.of(figures), Optional.empty()))
        .hasMessageContaining("aggregate goes without `file`");
  }

  private Answer answer(Row row, Columns columns) {
    try (Solver solver = solver(row, columns)) {
      return solver.answer(Examples.question("q1", "pear"));
    }
  }

  private Solver solver(Row row, Columns columns) {
    var task = Examples.classification("fruit", "tool");
    var strategy =
        new RecordedFactory().create(options(List.of(row), columns), new FakeStrategyContext(task));
    return strategy.prepare(new TaskData(task, List.of(), List.of()));
  }

  private static RecordedOptions options(List<Row> rows, Columns columns) {
    return new RecordedOptions(
        Optional.of(new RowsFile("answers.csv", rows)),
        Optional.of(columns),
        Optional.empty(),
        Optional.empty());
  }

  private static Row row(int line, String id, String answer) {
    return new Row(line, Map.of("id", id, "answer", answer, "usd", "0.0021", "latency_ms", "1.5"));
  }
}
