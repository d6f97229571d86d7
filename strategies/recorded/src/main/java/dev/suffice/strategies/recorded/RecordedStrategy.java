package dev.suffice.strategies.recorded;

import dev.suffice.api.recording.RecordedAnswer;
import dev.suffice.api.recording.Recording;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the answer to each question among recorded ones. It calls no model; an answer carries the
 * latency and the cost it was recorded with. An example without a row is a missing trial.
 */
record RecordedStrategy(Recording.Answers recording, StrategyContext context) implements Strategy {
  @Override
  public Forecast forecast(TaskData data, List<Question> sample) {
    return new Forecast(List.of(), List.of(), RecordedCost.of(read()));
  }

  @Override
  public Solver prepare(TaskData data) {
    List<RecordedAnswer> read = read();
    Map<String, RecordedAnswer> answers = new HashMap<>();
    read.forEach(answer -> answers.putIfAbsent(answer.key(), answer));
    return new RecordedSolver(
        recording.file().name(),
        recording.columns().isJoinedById() ? Question::id : Question::input,
        answers,
        context.answerParser(),
        RecordedCost.of(read));
  }

  /** What is wrong in a row was said when the experiment was read. */
  private List<RecordedAnswer> read() {
    return recording.file().rows().stream()
        .flatMap(row -> recording.columns().read(row, problem -> {}).stream())
        .toList();
  }
}
