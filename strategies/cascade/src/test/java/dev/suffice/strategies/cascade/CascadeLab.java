package dev.suffice.strategies.cascade;

import static dev.suffice.strategies.cascade.ScriptedStep.answering;
import static dev.suffice.strategies.cascade.ScriptedStep.sure;
import static dev.suffice.strategies.cascade.ScriptedStep.unsure;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.strategy.ApproachId;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Forecast.Call;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import java.util.List;

/** Two steps of a cascade, and validation examples that tell them apart. */
abstract class CascadeLab {
  static final Task TASK = Examples.classification("fruit", "tool");
  static final TaskData DATA =
      new TaskData(
          TASK,
          List.of(),
          List.of(
              Examples.example("v1", "easy apple", "fruit"),
              Examples.example("v2", "easy saw", "tool"),
              Examples.example("v3", "odd saw", "tool"),
              Examples.example("v4", "odd plane", "tool")));

  /** Always says fruit but for the easy saw; sure of the easy ones. */
  final ScriptedStep cheap =
      answering(
          question ->
              question.input().startsWith("easy")
                  ? sure(question.input().endsWith("saw") ? "tool" : "fruit", 0.9)
                  : sure("fruit", 0.4));

  final ScriptedStep dear = answering(question -> unsure("tool"));

  static ScriptedStep forecasting(String model, double input) {
    return new ScriptedStep(
        new Forecast(
            List.of(new Call(model, 7, 7, 0, 0)), List.of(new Call(model, 1, input, input / 2, 1))),
        LifeCycle.NONE,
        question -> sure("tool", 1));
  }

  static FakeStrategyContext context(ScriptedStep... steps) {
    var context = new FakeStrategyContext(TASK);
    for (int step = 0; step < steps.length; step++) {
      context.with(id(step), steps[step]);
    }
    return context;
  }

  static ApproachId id(int step) {
    return new ApproachId("step-" + step);
  }
}
