package dev.suffice.experiments.cost;

import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.result.CostSummary.Item;
import dev.suffice.api.result.CostSummary.Part;
import java.time.LocalDate;
import java.util.List;

/** What preparing costs: all input at the plain price, or the machine's time. */
final class SetupBill {
  private SetupBill() {}

  static List<Item> items(List<ModelLoad> preparation) {
    return preparation.stream().map(load -> item(Part.SETUP, load)).toList();
  }

  /**
   * What models that retire before the end of the horizon had prepared is prepared once more, with
   * their successors, at the same price. A model already retired counts as retiring.
   */
  static List<Item> refreshes(List<ModelLoad> preparation, LocalDate end) {
    return preparation.stream()
        .filter(load -> load.model().retires().filter(day -> day.isBefore(end)).isPresent())
        .map(load -> item(Part.REFRESH, load))
        .toList();
  }

  private static Item item(Part part, ModelLoad load) {
    return new Item(part, load.model().name(), charge(load), load.model().price().provenance());
  }

  private static Money charge(ModelLoad load) {
    if (load.model().price() instanceof TokenPrice price) {
      return PerMillion.of(load.inputTokens(), price.input())
          .plus(PerMillion.of(load.outputTokens(), price.output()));
    }
    return MachineTime.charge((HardwarePrice) load.model().price(), load.seconds());
  }
}
