package dev.suffice.strategies.finetune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.model.LanguageModelName;
import dev.suffice.api.money.Training;
import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Need;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.Wording;
import dev.suffice.api.task.TaskData;
import dev.suffice.api.tuning.Rehearsal;
import dev.suffice.api.tuning.Rehearsal.Purpose;
import dev.suffice.api.tuning.TrainingPlan;
import dev.suffice.api.tuning.TrainingSettings;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Models that are trained to be measured: for a learning curve, and in a search. */
class RehearsalsTest {
  private final RotesBench bench = new RotesBench();

  @Test
  void aLearningCurveIsMeasuredOnExamplesThatNothingWasTrainedWith() {
    Solver solver = solver(training(1, curve(4, 10), Optional.empty()));
    assertThat(solver.rehearsals())
        .containsExactly(
            new Rehearsal(Purpose.LEARNING_CURVE, 4, TrainingSettings.of(1, seed()), 3, 6, false),
            new Rehearsal(Purpose.LEARNING_CURVE, 10, TrainingSettings.of(1, seed()), 3, 6, false));
    List<TrainingPlan> made = bench.rehearsed;
    assertThat(made.get(1).training().subList(0, 4)).isEqualTo(made.get(0).training());
    assertThat(made.get(0).validation()).isEmpty();
  }

  @Test
  void sizesThatThereAreNotEnoughExamplesForAreNamedAndLeftOut() {
    Solver solver = solver(training(1, curve(4, 50, 100), Optional.empty()));
    assertThat(solver.rehearsals()).hasSize(1);
    assertThat(solver.lessons())
        .containsExactly(
            "Learning curve: there are only 20 training examples, so none is trained with [50, 100].");
  }

  @Test
  void theSmallestPartHasTwoAnswersWheneverThereAreTwo() {
    TaskData data = FineTuneStrategyTest.data();
    for (long seed = 0; seed < 20; seed++) {
      var prompts =
          new PlainPrompts(new Wording(Optional.empty(), Optional.empty()).prompts(data.task()));
      var whole =
          new TunedPrompts(data.task(), prompts, prompts).plan(data, TrainingSettings.of(1, seed));
      assertThat(new LearningCurve(List.of(2)).plans(whole).get(0).training())
          .extracting("answer")
          .containsExactlyInAnyOrder("delivery", "refund");
    }
  }

  @Test
  void aModelThatFailsToAnswerIsWrong() {
    Solver solver = solver(training(3, curve(4), Optional.empty()));
    assertThat(solver.rehearsals().get(0).right()).isZero();
  }

  @Test
  void theSearchTakesWhatDidBestOnTheValidationExamples() {
    Solver solver = solver(training(3, Optional.empty(), epochs(3, 1)));
    assertThat(solver.rehearsals())
        .extracting(one -> one.settings().epochs(), Rehearsal::right, Rehearsal::chosen)
        .containsExactly(tuple(3, 0, false), tuple(1, 3, true));
    TrainingPlan last = bench.plans.get(bench.plans.size() - 1);
    assertThat(last.settings().epochs()).isEqualTo(1);
    assertThat(last.validation()).hasSize(6);
  }

  @Test
  void ofEquallyGoodSettingsThoseWithFewerEpochsAreTaken() {
    Solver solver = solver(training(3, Optional.empty(), epochs(2, 1)));
    assertThat(solver.rehearsals())
        .filteredOn(Rehearsal::chosen)
        .extracting(one -> one.settings().epochs())
        .containsExactly(1);
  }

  @Test
  void theCurveIsDrawnWithTheSettingsThatTheSearchFound() {
    Solver solver = solver(training(3, curve(4), epochs(3, 1)));
    assertThat(solver.rehearsals())
        .filteredOn(one -> one.purpose() == Purpose.LEARNING_CURVE)
        .extracting(one -> one.settings().epochs())
        .containsExactly(1);
  }

  @Test
  void whatIsOnlyMeasuredIsPaidWithTheSetUpAndNeverAgain() {
    Solver solver = solver(training(1, curve(4, 10), Optional.empty()));
    assertThat(solver.lifeCycle().trainings()).hasSize(1);
    assertThat(solver.lifeCycle().rehearsals())
        .hasSize(2)
        .extracting(Training::retrainEveryMonths)
        .containsOnly(OptionalInt.empty());
  }

  @Test
  void theForecastHoldsEveryTrainingAndEveryQuestionAskedToMeasure() {
    Forecast forecast =
        strategy(training(1, curve(4, 10, 50), epochs(1, 2, 3)))
            .forecast(
                FineTuneStrategyTest.data(),
                List.of(Examples.question("q1", "where is my parcel 3")));
    assertThat(forecast.lifeCycle().rehearsals())
        .extracting(Training::tokens)
        .containsExactly(500L, 500L, 500L, 100L, 250L);
    assertThat(bench.plans.get(0).training()).hasSize(20);
    assertThat(bench.plans.get(0).validation()).hasSize(6);
    Forecast.Call asked = forecast.preparation().get(0);
    assertThat(asked.calls()).isEqualTo(5 * 6);
    assertThat(asked.inputCharacters()).isEqualTo(30 * forecast.request().get(0).inputCharacters());
  }

  @Test
  void bothNeedAValidationSplit() {
    assertThat(options(training(1, Optional.empty(), epochs(1, 2))).needs())
        .containsExactlyInAnyOrder(Need.TRAINING, Need.VALIDATION);
  }

  @Test
  void everyCombinationIsTried() {
    var search =
        new SearchOptions(
            Optional.of(List.of(1, 2)),
            Optional.of(List.of(0.5, 1.0, 2.0)),
            Optional.of(List.of(16)));
    assertThat(search.combinations(TrainingSettings.of(9, 7)))
        .hasSize(6)
        .doesNotHaveDuplicates()
        .allMatch(one -> one.seed() == 7 && one.batchSize().getAsInt() == 16)
        .extracting(TrainingSettings::epochs)
        .containsExactly(1, 1, 1, 2, 2, 2);
  }

  @Test
  void aSearchOfNothingOrOfTooMuchIsRefused() {
    assertThatThrownBy(() -> epochs(3)).hasMessageContaining("from 2 to 50 combinations");
    assertThatThrownBy(() -> epochs(3, 3)).hasMessageContaining("name each value once");
    assertThatThrownBy(() -> epochs(0, 3)).hasMessageStartingWith("epochs: ");
    assertThatThrownBy(
            () ->
                new SearchOptions(
                    Optional.empty(), Optional.of(List.of(-1.0, 1.0)), Optional.empty()))
        .hasMessageStartingWith("learning-rate-multiplier: ");
  }

  private Solver solver(TrainingOptions training) {
    return strategy(training).prepare(FineTuneStrategyTest.data());
  }

  private Strategy strategy(TrainingOptions training) {
    var context =
        new FakeStrategyContext(Examples.classification("delivery", "refund")).with(bench);
    return new FineTuneFactory(Makers.NONE).create(options(training), context);
  }

  private static long seed() {
    return new FakeStrategyContext(Examples.classification("delivery", "refund")).seed();
  }

  private static FineTuneOptions options(TrainingOptions training) {
    return new FineTuneOptions(
        new LanguageModelName("head"),
        training,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static TrainingOptions training() {
    return training(1, Optional.empty(), Optional.empty());
  }

  private static TrainingOptions training(
      int epochs, Optional<List<Integer>> curve, Optional<SearchOptions> search) {
    return new TrainingOptions(
        epochs,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        curve,
        search,
        Optional.empty());
  }

  private static Optional<List<Integer>> curve(Integer... sizes) {
    return Optional.of(List.of(sizes));
  }

  private static Optional<SearchOptions> epochs(Integer... epochs) {
    return Optional.of(
        new SearchOptions(Optional.of(List.of(epochs)), Optional.empty(), Optional.empty()));
  }
}
