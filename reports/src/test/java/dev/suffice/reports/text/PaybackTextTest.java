package dev.suffice.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Payback;
import dev.suffice.api.result.Payback.Month;
import dev.suffice.reports.sample.SampleTunings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaybackTextTest {
  @Test
  void saysTheMonthTheDifferenceAndTheEndOfTheBase() {
    assertThat(PaybackText.of("tuned", SampleTunings.payback("nearest")))
        .isEqualTo(
            "`tuned` has paid for itself against `nearest` in month 4; after 12 months it has cost"
                + " $59.00 less. Its base model is switched off on 2027-01-06; from then on the"
                + " training is paid once more.");
  }

  @Test
  void saysThatItDoesNot() {
    assertThat(text(25, 0, 26, 10))
        .isEqualTo(
            "`tuned` does not pay for itself against `nearest` within the horizon: after 1 month it"
                + " has cost $16.00 more.");
  }

  @Test
  void saysThatItFellBehindInBetween() {
    assertThat(text(25, 0, 28, 30, 61, 60, 64, 90))
        .endsWith(
            "in month 3; after 3 months it has cost $26.00 less. It was ahead in month 1"
                + " already, and fell behind again.");
  }

  @Test
  void saysThatThereIsNothingToPayBack() {
    assertThat(text(0, 5, 1, 10))
        .contains("from the first day on; after 1 month it has cost $9.00");
  }

  private static String text(int... tunedThenOther) {
    List<Month> months = new ArrayList<>();
    for (int i = 0; i < tunedThenOther.length; i += 2) {
      months.add(
          new Month(
              i / 2,
              Money.usd(Integer.toString(tunedThenOther[i])),
              Money.usd(Integer.toString(tunedThenOther[i + 1]))));
    }
    return PaybackText.of("tuned", Payback.of("nearest", months, Optional.empty()));
  }
}
