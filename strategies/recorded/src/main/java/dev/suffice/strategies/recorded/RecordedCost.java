package dev.suffice.strategies.recorded;

import dev.suffice.api.money.Charge;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.recording.RecordedAnswer;
import java.math.BigDecimal;
import java.util.List;

/** What an average request cost when it was recorded. */
final class RecordedCost {
  private RecordedCost() {}

  /** The mean over the rows with a cost; nothing where none was recorded. */
  static LifeCycle of(List<RecordedAnswer> answers) {
    List<Money> costs =
        answers.stream()
            .flatMap(answer -> answer.recorded().usd().stream())
            .map(Money::new)
            .toList();
    if (costs.isEmpty()) {
      return LifeCycle.NONE;
    }
    Money mean =
        costs.stream().reduce(Money.ZERO, Money::plus).dividedBy(BigDecimal.valueOf(costs.size()));
    return LifeCycle.perRequest(new Charge("request", mean, Provenance.RECORDED));
  }
}
