package dev.suffice.strategies.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.PassageOptions;
import dev.suffice.api.strategy.Simplicity;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.TuningStrategy;
import dev.suffice.api.strategy.WorkedExampleOptions;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.tuning.TrainingExample;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A tuned model that is shown passages. */
class PassagesTest {
  private static final Task TASK = Examples.classification("delivery", "refund");
  private static final Question LATE = Examples.question("q1", "where is my parcel 3");

  private final RotesBench bench = new RotesBench();
  private final Makers makers = new Makers(Set.of(new ScriptedPassages()));

  @Test
  void theTunedModelIsTrainedWithThePassagesThatItIsAskedWith() {
    Solver solver = strategy(options(Optional.empty())).prepare(FineTuneStrategyTest.data());
    solver.answer(LATE);
    TrainingExample trained = bench.plans.get(0).training().get(3);
    assertThat(trained.prompt().passages())
        .extracting(Passage::text)
        .containsExactly("found for: where is my parcel 3");
    assertThat(bench.plans.get(0).validation().get(0).prompt().passages()).hasSize(1);
    assertThat(bench.models.get(0).prompts().get(0).messages())
        .isEqualTo(trained.prompt().messages());
  }

  @Test
  void itIsTrainedWithQuestionsAloneWhereThatIsWanted() {
    TuningStrategy strategy = strategy(options(Optional.of(true)));
    strategy.prepare(FineTuneStrategyTest.data()).answer(LATE);
    assertThat(bench.plans.get(0).training()).allMatch(one -> one.prompt().passages().isEmpty());
    assertThat(bench.models.get(0).prompts().get(0).passages()).hasSize(1);
    assertThat(strategy.plan(FineTuneStrategyTest.data())).isEqualTo(bench.plans.get(0));
  }

  @Test
  void whatPreparingThePromptsTaughtIsTold() {
    Solver solver = strategy(options(Optional.empty())).prepare(FineTuneStrategyTest.data());
    assertThat(solver.lessons()).contains("The index is small.");
  }

  @Test
  void theForecastHoldsTheIndexAndTheSearchForEveryTrainingExampleAndEveryQuestion() {
    Forecast forecast =
        strategy(options(Optional.empty())).forecast(FineTuneStrategyTest.data(), List.of(LATE));
    assertThat(forecast.preparation())
        .containsExactly(ScriptedPassages.INDEXED, ScriptedPassages.LOOKED_FOR.times(20 + 6));
    assertThat(forecast.request().get(0)).isEqualTo(ScriptedPassages.LOOKED_FOR);
    strategy(options(Optional.empty())).prepare(FineTuneStrategyTest.data()).answer(LATE);
    double characters =
        bench.models.get(0).prompts().get(0).messages().stream()
            .mapToInt(message -> message.text().length())
            .sum();
    assertThat(forecast.request().get(1).inputCharacters()).isEqualTo(characters);
  }

  @Test
  void nothingIsLookedForWhereTheTrainingHoldsQuestionsAlone() {
    Forecast forecast =
        strategy(options(Optional.of(true))).forecast(FineTuneStrategyTest.data(), List.of(LATE));
    assertThat(forecast.preparation()).containsExactly(ScriptedPassages.INDEXED);
  }

  @Test
  void whatIsTooLongToBeAskedHindersItThoughItIsTrainedWithLess() {
    var context = new FakeStrategyContext(TASK).with(bench).withMostInput(5);
    var strategy = new FineTuneFactory(makers).create(options(Optional.of(true)), context);
    assertThat(strategy.forecast(FineTuneStrategyTest.data(), List.of(LATE)).obstacle())
        .get()
        .asString()
        .startsWith("The tuned model would be asked with prompts of about ")
        .contains("a call of 'head' takes 5 at most. Show fewer passages");
    context.withMostInput(5_000);
    assertThat(strategy.forecast(FineTuneStrategyTest.data(), List.of(LATE)).obstacle()).isEmpty();
  }

  @Test
  void itIsTheLeastSimpleFormAndNeedsWhatItsPromptsNeed() {
    FineTuneOptions options = options(Optional.empty());
    assertThat(options.simplicity()).isEqualTo(new Simplicity(Form.FINE_TUNE_WITH_RAG, 4));
    assertThat(options.needs()).containsExactlyInAnyOrder(Need.TRAINING, Need.CORPUS);
    assertThat(options.callsPerAnswer()).isEqualTo(3);
  }

  @Test
  void whatDoesNotGoTogetherIsRefused() {
    Optional<PassageOptions> passages = Optional.of(new ScriptedPassages.Options(4));
    Optional<WorkedExampleOptions> shown = Optional.of(new Shown());
    assertThatThrownBy(() -> options(training(Optional.empty(), Optional.empty()), passages, shown))
        .hasMessageContaining("leave out retrieve or demonstrations");
    assertThatThrownBy(
            () ->
                options(
                    training(Optional.of(true), Optional.empty()),
                    Optional.empty(),
                    Optional.empty()))
        .hasMessageStartingWith("plain-prompts goes with retrieve or demonstrations");
    assertThatThrownBy(
            () ->
                options(
                    training(Optional.empty(), Optional.of(List.of(50))), Optional.empty(), shown))
        .hasMessageStartingWith("learning-curve does not go with demonstrations");
  }

  private TuningStrategy strategy(FineTuneOptions options) {
    var context = new FakeStrategyContext(TASK).with(bench);
    return (TuningStrategy) new FineTuneFactory(makers).create(options, context);
  }

  private static FineTuneOptions options(Optional<Boolean> plain) {
    return options(
        training(plain, Optional.empty()),
        Optional.of(new ScriptedPassages.Options(4)),
        Optional.empty());
  }

  private static FineTuneOptions options(
      TrainingOptions training,
      Optional<PassageOptions> passages,
      Optional<WorkedExampleOptions> shown) {
    return new FineTuneOptions(
        new LanguageModelName("head"),
        training,
        passages,
        shown,
        Optional.empty(),
        Optional.empty());
  }

  private static TrainingOptions training(Optional<Boolean> plain, Optional<List<Integer>> curve) {
    return new TrainingOptions(
        1, Optional.empty(), Optional.empty(), Optional.empty(), curve, Optional.empty(), plain);
  }

  private record Shown() implements WorkedExampleOptions {
    @Override
    public Set<Need> needs() {
      return Set.of();
    }

    @Override
    public int pieces() {
      return 1;
    }

    @Override
    public int callsPerAnswer(LanguageModelName answering) {
      return 1;
    }
  }
}
