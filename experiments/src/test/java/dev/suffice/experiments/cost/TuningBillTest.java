package dev.suffice.experiments.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Training;
import dev.suffice.api.result.CostSummary;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class TuningBillTest {
  private static final Training HALF_AN_HOUR =
      new Training("m", 1_000, 20, OptionalInt.of(6), Optional.of(Duration.ofMinutes(30)));

  /** Half an hour at 0.36 USD, over a utilisation of a half; again after 6 months of 12. */
  @Test
  void aModelTrainedOnASharedMachineIsBilledByTheTimeItTookTheWholeMachine() {
    ModelSpec model = TestModels.model("m", TestModels.shared("0.36", 2, 0.5));
    CostSummary bill = bill(model);
    assertThat(bill.setup()).isEqualTo(Money.usd("0.36"));
    assertThat(bill.total()).isEqualTo(Money.usd("0.72"));
  }

  /** On a machine paid for around the clock: half of 1.50 USD; its own hosting is not doubled. */
  @Test
  void aModelTrainedOnADedicatedMachineIsBilledAtThePlainPrice() {
    ModelSpec model = TestModels.model("m", TestModels.dedicated("1.50", 5));
    assertThat(bill(model).setup()).isEqualTo(Money.usd("0.75"));
  }

  @Test
  void withoutAPriceOfTrainingTheBillIsNotKnown() {
    ModelSpec model = TestModels.model("m", TestModels.tokens("1", "4"));
    assertThat(TuningBill.amount(HALF_AN_HOUR, model)).isEmpty();
    assertThat(TuningBill.isKnown(HALF_AN_HOUR, List.of(model))).isFalse();
  }

  private static CostSummary bill(ModelSpec model) {
    return new CostProjection(
            List.of(model),
            List.of(),
            List.of(),
            LifeCycle.of(HALF_AN_HOUR),
            LocalDate.of(2026, 3, 1))
        .summary(new Workload(1, 12, 730, false));
  }
}
