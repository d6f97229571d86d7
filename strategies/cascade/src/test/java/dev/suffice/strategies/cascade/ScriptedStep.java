package dev.suffice.strategies.cascade;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A step that answers what its script says and remembers what it was asked. */
final class ScriptedStep implements Strategy {
  final List<Question> asked = new ArrayList<>();
  int closed;
  private final Forecast forecast;
  private final Function<Question, Answer> script;
  private final LifeCycle lifeCycle;

  ScriptedStep(Forecast forecast, LifeCycle lifeCycle, Function<Question, Answer> script) {
    this.forecast = forecast;
    this.lifeCycle = lifeCycle;
    this.script = script;
  }

  static ScriptedStep answering(Function<Question, Answer> script) {
    return new ScriptedStep(new Forecast(List.of(), List.of()), LifeCycle.NONE, script);
  }

  static Answer sure(String value, double confidence) {
    return unsure(value).withConfidence(Optional.of(confidence));
  }

  /** An answer without a confidence. */
  static Answer unsure(String value) {
    return new Answer(value, Optional.of(value), List.of());
  }

  @Override
  public Forecast forecast(TaskData data, List<Question> sample) {
    return forecast;
  }

  @Override
  public Solver prepare(TaskData data) {
    return new Solver() {
      @Override
      public Answer answer(Question question) {
        asked.add(question);
        return script.apply(question);
      }

      @Override
      public LifeCycle lifeCycle() {
        return lifeCycle;
      }

      @Override
      public void close() {
        closed++;
      }
    };
  }
}
