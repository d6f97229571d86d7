package dev.suffice.experiments.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Training;
import dev.suffice.api.result.Payback;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * Against hand computation. The other approach asks a thousand tokens at a dollar a million: a
 * tenth of a cent a request, 10 dollars a month of 10,000 requests. The tuned one asks a hundred at
 * two dollars a million: 2 dollars a month, and one dollar to keep the model. Training it takes
 * half a million tokens twice at 25 dollars a million: 25 dollars.
 *
 * <pre>
 * month                       0   1   2   3   4   5   6   7   8   9  10  11  12
 * other                       0  10  20  30  40  50  60  70  80  90 100 110 120
 * tuned once                 25  28  31  34  37  40  43  46  49  52  55  58  61
 * again after six            25  28  31  34  37  40  43  71  74  77  80  83  86
 * ... and base gone in 10    25  28  31  34  37  40  43  71  74  77 105 108 111
 * </pre>
 */
class PaybacksTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 1);
  private static final Workload YEAR = new Workload(10_000, 12, 730, false);
  private static final ModelSpec BASE = TestModels.model("base", TestModels.tunable());
  private static final CostProjection OTHER = asking(BASE, 1_000, LifeCycle.NONE);

  @Test
  void itHasPaidForItselfInTheMonthWhoseEndFindsItNoDearer() {
    Payback payback = against(tuned(BASE, OptionalInt.empty()), YEAR);
    assertThat(payback.month()).hasValue(4);
    assertThat(payback.months().get(0))
        .isEqualTo(new Payback.Month(0, Money.usd("25"), Money.ZERO));
    assertThat(payback.months().get(4))
        .isEqualTo(new Payback.Month(4, Money.usd("37"), Money.usd("40")));
    assertThat(payback.last()).isEqualTo(new Payback.Month(12, Money.usd("61"), Money.usd("120")));
  }

  @Test
  void aModelThatFallsBehindWhenItIsTrainedAgainHasNotPaidForItselfBefore() {
    Payback payback = against(tuned(BASE, OptionalInt.of(6)), YEAR);
    assertThat(payback.months().get(4).isPaidBack()).isTrue();
    assertThat(payback.months().get(7).isPaidBack()).isFalse();
    assertThat(payback.month()).hasValue(8);
  }

  @Test
  void theEndOfTheBaseCostsTheTrainingAgainInItsMonth() {
    LocalDate day = LocalDate.of(2026, 12, 15);
    ModelSpec retiring = TestModels.retiring(BASE, day);
    Payback payback = against(tuned(retiring, OptionalInt.of(6)), YEAR);
    assertThat(payback.months())
        .extracting(month -> month.tuned().usd().intValueExact())
        .containsExactly(25, 28, 31, 34, 37, 40, 43, 71, 74, 77, 105, 108, 111);
    assertThat(payback.month()).hasValue(11);
    assertThat(payback.retires()).contains(day);
  }

  /** A tenth of the requests: 1 dollar a month against 1.20. */
  @Test
  void atFewRequestsItNeverDoes() {
    assertThat(against(tuned(BASE, OptionalInt.empty()), YEAR.withRequestsPerMonth(1_000)).month())
        .isEmpty();
  }

  @Test
  void whatIsCheaperFromTheBeginningHasNothingToPayBack() {
    Payback payback = Paybacks.of(asking(BASE, 10, LifeCycle.NONE), "other", OTHER, YEAR);
    assertThat(payback.month()).hasValue(0);
  }

  /** 25 + 25 + 12 + 0.0024 V = 0.012 V at V = 62 / 0.0096 = 6,458.3. */
  @Test
  void theVolumeAtWhichItPaysIsTheOneComputedByHand() {
    var comparison =
        new CostComparison(Map.of("tuned", tuned(BASE, OptionalInt.of(6)), "other", OTHER), YEAR);
    assertThat(comparison.breakEvens(List.of("other", "tuned")))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.cheaperBelow()).isEqualTo("other");
              assertThat(found.cheaperAbove()).isEqualTo("tuned");
              assertThat(found.requestsPerMonth()).isEqualTo(6_459);
            });
  }

  /**
   * 30 questions of 100 tokens at two dollars a million: the tuned model's price, not the base's.
   */
  @Test
  void rehearsalsAndTheirQuestionsAreSetUpThatIsPaidOnce() {
    Training rehearsal = new Training("base", 100_000, 2, OptionalInt.empty());
    LifeCycle life = LifeCycle.of(training(OptionalInt.of(6))).withRehearsals(List.of(rehearsal));
    var projection =
        new CostProjection(
            List.of(BASE), List.of(load(BASE, 3_000)), List.of(load(BASE, 100)), life, START);
    assertThat(projection.summary(YEAR).setup()).isEqualTo(Money.usd("30.006"));
    assertThat(projection.total(YEAR)).isEqualTo(Money.usd("91.006"));
  }

  private static Payback against(CostProjection tuned, Workload workload) {
    return Paybacks.of(tuned, "other", OTHER, workload);
  }

  private static CostProjection tuned(ModelSpec base, OptionalInt retraining) {
    return asking(base, 100, LifeCycle.of(training(retraining)));
  }

  private static Training training(OptionalInt retraining) {
    return new Training("base", 500_000, 2, retraining);
  }

  private static CostProjection asking(ModelSpec model, long tokens, LifeCycle life) {
    return new CostProjection(List.of(model), List.of(), List.of(load(model, tokens)), life, START);
  }

  private static ModelLoad load(ModelSpec model, long tokens) {
    return ModelLoad.of(List.of(model), List.of(TestModels.call(model, tokens, 0, 0))).get(0);
  }
}
