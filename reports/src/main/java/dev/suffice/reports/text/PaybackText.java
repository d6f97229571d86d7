package dev.suffice.reports.text;

import dev.suffice.api.money.Money;
import dev.suffice.api.result.Payback;
import dev.suffice.api.result.Payback.Month;

/** Says in words when a tuned model has paid for itself. */
public final class PaybackText {
  private PaybackText() {}

  /** One to three sentences, with the names between backticks. */
  public static String of(String tuned, Payback payback) {
    String retirement =
        payback
            .retires()
            .map(
                day ->
                    " Its base model is switched off on %s; from then on the training is paid once more."
                        .formatted(day))
            .orElse("");
    return verdict(tuned, payback) + retirement;
  }

  private static String verdict(String tuned, Payback payback) {
    int horizon = payback.last().number();
    Money difference = payback.last().other().minus(payback.last().tuned());
    if (payback.month().isEmpty()) {
      return "`%s` does not pay for itself against `%s` within the horizon: after %s it has cost %s more."
          .formatted(tuned, payback.against(), months(horizon), money(difference));
    }
    int month = payback.month().getAsInt();
    String when = month == 0 ? "from the first day on" : "in month %s".formatted(month);
    return "`%s` has paid for itself against `%s` %s; after %s it has cost %s less.%s"
        .formatted(
            tuned, payback.against(), when, months(horizon), money(difference), before(payback));
  }

  /** A month in which it was ahead already, until it was trained again, say. */
  private static String before(Payback payback) {
    return payback.months().stream()
        .filter(month -> month.number() < payback.month().getAsInt() - 1 && month.isPaidBack())
        .map(Month::number)
        .findFirst()
        .map(" It was ahead in month %s already, and fell behind again."::formatted)
        .orElse("");
  }

  private static String money(Money difference) {
    return Figures.money(difference.usd().signum() < 0 ? Money.ZERO.minus(difference) : difference);
  }

  private static String months(int count) {
    return count == 1 ? "1 month" : count + " months";
  }
}
