package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Training;
import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.TuningResult;
import dev.suffice.api.result.TuningResult.Measured;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.api.trial.Preparation;
import dev.suffice.api.tuning.Rehearsal;
import dev.suffice.api.tuning.Rehearsal.Purpose;
import dev.suffice.api.tuning.TrainingSettings;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The bills are those of {@link dev.suffice.experiments.cost.PaybacksTest}. */
class TuningResultsTest {
  /** Over the year 62 + 0.0024 V dollars against 0.012 V: equal at 6,458.3 requests a month. */
  @Test
  void whatIsRecommendedChangesWhereTheBillsCross() {
    assertThat(recommended(5_000)).isEqualTo("nearest");
    assertThat(recommended(10_000)).isEqualTo("tuned");
  }

  /** At 6,500 it costs 77.60 against 78.00: within the tolerance the simpler one is taken. */
  @Test
  void justAboveTheCrossingTheSimplerOneIsStillTaken() {
    assertThat(recommended(6_500)).isEqualTo("nearest");
  }

  @Test
  void theRivalIsTheCheapestAdequateApproachThatTrainsNothing() {
    TuningResult result = tuning(lab(10_000));
    assertThat(result.payback().orElseThrow().against()).isEqualTo("nearest");
    assertThat(result.payback().orElseThrow().month()).hasValue(8);
  }

  @Test
  void withoutAnotherAdequateApproachThereIsNothingToSetItAgainst() {
    Lab alone = new Lab().examples(400).accuracy(0.8).approach(Form.FINE_TUNE, tuned());
    assertThat(tuning(alone).payback()).isEmpty();
  }

  @Test
  void aTunedModelThatIsNotGoodEnoughPaysForNothing() {
    Lab lab =
        new Lab()
            .examples(400)
            .accuracy(0.8)
            .approach(
                Form.NEAREST_DEMONSTRATIONS, Answers.of("nearest", 1_000).right(380).wrong(20))
            .approach(Form.FINE_TUNE, tuned(200, 200));
    assertThat(tuning(lab).payback()).isEmpty();
  }

  /** Clopper and Pearson for 45 of 50: 0.7819 to 0.9667. */
  @Test
  void theCurveHasIntervalsAndTheSearchIsKeptApart() {
    TuningResult result = tuning(lab(10_000));
    assertThat(result.curve()).hasSize(1);
    Measured point = result.curve().get(0);
    assertThat(point.rehearsal().examples()).isEqualTo(100);
    assertThat(point.right().mean()).isEqualTo(0.9);
    assertThat(point.right().interval().orElseThrow().low()).isCloseTo(0.7819, within(1e-4));
    assertThat(point.right().interval().orElseThrow().high()).isCloseTo(0.9667, within(1e-4));
    assertThat(result.search()).extracting(one -> one.rehearsal().chosen()).containsExactly(true);
    assertThat(result.search().get(0).right().interval()).isEmpty();
  }

  @Test
  void approachesThatTrainNothingAreNotAmongThem() {
    assertThat(Lab.decided().analyse().tunings()).isEmpty();
  }

  private static String recommended(long requests) {
    return lab(requests).analyse().recommendation().approach().orElseThrow();
  }

  private static TuningResult tuning(Lab lab) {
    Analysis analysis = lab.analyse();
    assertThat(analysis.tunings()).hasSize(1);
    return analysis.tunings().get(0);
  }

  private static Lab lab(long requests) {
    return new Lab()
        .examples(400)
        .accuracy(0.8)
        .workload(new Workload(requests, 12, 730, false))
        .approach(Form.PROMPTING, Answers.of("zero-shot", 50).right(200).wrong(200))
        .approach(Form.NEAREST_DEMONSTRATIONS, Answers.of("nearest", 1_000).right(380).wrong(20))
        .approach(Form.FINE_TUNE, tuned());
  }

  private static Answers tuned() {
    return tuned(385, 15);
  }

  private static Answers tuned(int right, int wrong) {
    TrainingSettings settings = TrainingSettings.of(2, 42);
    var preparation =
        new Preparation(
            List.of(),
            Duration.ZERO,
            LifeCycle.of(new Training("tunable", 500_000, 2, OptionalInt.of(6))),
            List.of(),
            List.of(
                new Rehearsal(Purpose.SEARCH, 400, settings, 4, 4, true),
                new Rehearsal(Purpose.LEARNING_CURVE, 100, settings, 45, 50, false)));
    return Answers.tuned("tuned", 100, preparation).right(right).wrong(wrong);
  }
}
