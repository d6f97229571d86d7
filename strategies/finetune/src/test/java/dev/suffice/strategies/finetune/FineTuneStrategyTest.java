package dev.suffice.strategies.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.money.Training;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import dev.suffice.api.task.Template;
import dev.suffice.api.tuning.TrainingExample;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FineTuneStrategyTest {
  private static final Task TASK = Examples.classification("delivery", "refund");
  private static final Question LATE = Examples.question("q1", "where is my parcel 3");

  private final RotesBench bench = new RotesBench();
  private final FakeStrategyContext context = new FakeStrategyContext(TASK).with(bench);

  @Test
  void theTunedModelIsAskedWithThePromptItWasTrainedWith() {
    Solver solver = strategy(Optional.empty()).prepare(data());
    assertThat(solver.answer(LATE).value()).contains("delivery");
    TrainingExample trained = bench.plans.get(0).training().get(3);
    assertThat(trained.answer()).isEqualTo("delivery");
    assertThat(trained.prompt().messages())
        .isEqualTo(bench.models.get(0).prompts().get(0).messages());
  }

  @Test
  void whatWasTrainedIsBilledAsItWas() {
    Solver solver = strategy(Optional.empty()).prepare(data());
    assertThat(solver.lifeCycle().trainings())
        .containsExactly(
            new Training("head", 777, 5, OptionalInt.of(6), Optional.of(Duration.ofSeconds(3))));
  }

  @Test
  void theForecastHoldsTheTrainingAndTheCalls() {
    Forecast forecast = strategy(Optional.empty()).forecast(data(), List.of(LATE));
    assertThat(forecast.lifeCycle().trainings())
        .containsExactly(new Training("head", 500, 5, OptionalInt.of(6)));
    Forecast.Call call = forecast.request().get(0);
    assertThat(call.model()).isEqualTo("head");
    double characters =
        bench.plans.get(0).training().get(3).prompt().messages().stream()
            .map(Message::text)
            .mapToInt(String::length)
            .sum();
    assertThat(call.inputCharacters()).isEqualTo(characters);
    assertThat(bench.models).isEmpty();
  }

  @Test
  void instructionsThatNameAFieldWhichNobodyHasAreTheFilesProblem() {
    FineTuneOptions unaskable =
        new FineTuneOptions(
            new LanguageModelName("head"),
            training(5, Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Template("In {{tongue}}:")),
            Optional.empty());
    Strategy strategy = new FineTuneFactory(Makers.NONE).create(unaskable, context);
    assertThatThrownBy(() -> strategy.forecast(data(), List.of(LATE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{{tongue}}");
  }

  @Test
  void aLearningCurveNeedsAValidationSplit() {
    assertThat(options(Optional.empty()).needs()).containsExactly(Need.TRAINING);
    assertThat(options(Optional.of(List.of(50))).needs())
        .containsExactlyInAnyOrder(Need.TRAINING, Need.VALIDATION);
  }

  @Test
  void nonsenseIsRefusedWithWhatWouldBeRight() {
    assertThatThrownBy(() -> training(0, Optional.empty())).hasMessageStartingWith("epochs: ");
    assertThatThrownBy(() -> training(3, Optional.of(List.of(100, 50))))
        .hasMessageContaining("rising order");
  }

  private Strategy strategy(Optional<List<Integer>> curve) {
    return new FineTuneFactory(Makers.NONE).create(options(curve), context);
  }

  private static FineTuneOptions options(Optional<List<Integer>> curve) {
    return new FineTuneOptions(
        new LanguageModelName("head"),
        training(5, curve),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static TrainingOptions training(int epochs, Optional<List<Integer>> curve) {
    return new TrainingOptions(
        epochs,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        curve,
        Optional.empty(),
        Optional.empty());
  }

  static TaskData data() {
    return new TaskData(TASK, examples("t", 0, 20), examples("v", 20, 26));
  }

  private static List<Example> examples(String id, int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                i % 2 == 0
                    ? Examples.example(id + i, "I want money back " + i, "refund")
                    : Examples.example(id + i, "where is my parcel " + i, "delivery"))
        .toList();
  }
}
