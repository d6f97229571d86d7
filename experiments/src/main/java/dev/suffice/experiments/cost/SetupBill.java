package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.result.CostSummary.Item;
import dev.suffice.api.result.CostSummary.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What preparing costs: all input at the plain price, or the machine's time. On dedicated machines
 * that serve the requests as well, preparing costs nothing more: they are paid for around the
 * clock.
 *
 * @param preparation what is asked of each model once
 * @param request what an average request asks of each model
 */
record SetupBill(List<ModelLoad> preparation, List<ModelLoad> request) {
  List<Item> items() {
    return charged().map(load -> item(Part.SETUP, load)).toList();
  }

  /**
   * What models that retire before the end of the horizon had prepared is prepared once more, with
   * their successors, at the same price. A model already retired counts as retiring.
   */
  List<Item> refreshes(LocalDate end) {
    return charged()
        .filter(load -> load.model().retires().filter(day -> day.isBefore(end)).isPresent())
        .map(load -> item(Part.REFRESH, load))
        .toList();
  }

  private Stream<ModelLoad> charged() {
    return preparation.stream().filter(load -> !isHosted(load.model()));
  }

  private boolean isHosted(ModelSpec model) {
    return model.price() instanceof HardwarePrice price
        && price.hosting() == Hosting.DEDICATED
        && request.stream().anyMatch(load -> load.model().equals(model));
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
