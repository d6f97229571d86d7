package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Refresh;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.money.Training;
import dev.suffice.api.result.CostSummary.Item;
import dev.suffice.api.result.CostSummary.Part;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is paid before the first request, and what of it is paid again. All input of preparing is at
 * the plain price, or at the machine's time. On dedicated machines that serve the requests as well,
 * preparing costs nothing more: they are paid for around the clock.
 *
 * @param models those of the approach
 * @param preparation what is asked of each model once
 * @param request what an average request asks of each model
 */
record SetupBill(
    List<ModelSpec> models,
    List<ModelLoad> preparation,
    List<ModelLoad> request,
    LifeCycle lifeCycle) {
  List<Item> items() {
    var items = new ArrayList<Item>();
    items.addAll(prepared(model -> true));
    items.addAll(trained(model -> true));
    items.addAll(Items.ofCharges(Part.SETUP, lifeCycle.setup()));
    return items;
  }

  /** Over T months every m months: floor((T - 1) / m) times. */
  List<Item> refreshes(int months) {
    var items = new ArrayList<Item>();
    for (Training training : lifeCycle.trainings()) {
      if (training.retrainEveryMonths().isPresent()) {
        int times = times(months, training.retrainEveryMonths().getAsInt());
        items.addAll(again(Part.REFRESH, List.of(TuningBill.training(training, models)), times));
      }
    }
    for (Refresh refresh : lifeCycle.refreshes()) {
      int times = times(months, refresh.everyMonths());
      if (refresh.preparesAgain()) {
        items.addAll(again(Part.REFRESH, prepared(model -> true), times));
      }
      items.addAll(again(Part.REFRESH, Items.ofCharges(Part.REFRESH, refresh.charges()), times));
    }
    return items;
  }

  /**
   * A model that retires before the end of the horizon is replaced, at the same price: what it had
   * prepared or was trained for is done once more, and what was declared as set-up is paid once
   * more. A model already retired counts as retiring.
   */
  List<Item> replacements(LocalDate end) {
    Predicate<ModelSpec> retires = model -> retiresBefore(end, model);
    var items = new ArrayList<Item>();
    items.addAll(prepared(retires));
    items.addAll(trained(retires));
    if (models.stream().anyMatch(retires)) {
      items.addAll(Items.ofCharges(Part.SETUP, lifeCycle.setup()));
    }
    return Items.as(Part.REPLACEMENT, items, 1);
  }

  static boolean retiresBefore(LocalDate end, ModelSpec model) {
    return model.retires().filter(day -> day.isBefore(end)).isPresent();
  }

  private static int times(int months, int everyMonths) {
    return (months - 1) / everyMonths;
  }

  private static List<Item> again(Part part, List<Item> items, int times) {
    return times == 0 ? List.of() : Items.as(part, items, times);
  }

  private List<Item> prepared(Predicate<ModelSpec> some) {
    return preparation.stream()
        .filter(load -> some.test(load.model()) && !isHosted(load.model()))
        .map(load -> Items.ofModel(Part.SETUP, load.model(), charge(load)))
        .toList();
  }

  private List<Item> trained(Predicate<ModelSpec> some) {
    return lifeCycle.allTrainings().stream()
        .filter(training -> some.test(TuningBill.model(training, models)))
        .map(training -> TuningBill.training(training, models))
        .toList();
  }

  private boolean isHosted(ModelSpec model) {
    return model.price() instanceof HardwarePrice price
        && price.hosting() == Hosting.DEDICATED
        && request.stream().anyMatch(load -> load.model().equals(model));
  }

  private Money charge(ModelLoad load) {
    if (load.model().price() instanceof TokenPrice price) {
      TokenRates rates = TuningBill.tariff(lifeCycle, price, load).now();
      return PerMillion.of(load.inputTokens(), rates.input())
          .plus(PerMillion.of(load.outputTokens(), rates.output()));
    }
    return MachineTime.charge((HardwarePrice) load.model().price(), load.seconds());
  }
}
