package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.Workload;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.result.CostSummary.Item;
import dev.suffice.api.result.CostSummary.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What one more request costs at a workload. Dedicated machines are paid anyway: nothing. */
final class RequestBill {
  private RequestBill() {}

  static List<Item> items(List<ModelLoad> loads, Workload workload) {
    return loads.stream().flatMap(load -> items(load, workload)).toList();
  }

  static Money sum(List<Item> items) {
    return items.stream().map(Item::amount).reduce(Money.ZERO, Money::plus);
  }

  private static Stream<Item> items(ModelLoad load, Workload workload) {
    if (load.model().price() instanceof TokenPrice price) {
      return isEmbedder(load) ? embedding(price, load) : tokens(price, load, workload);
    }
    return machine((HardwarePrice) load.model().price(), load);
  }

  private static Stream<Item> machine(HardwarePrice price, ModelLoad load) {
    if (price.hosting() == Hosting.DEDICATED) {
      return Stream.empty();
    }
    Part part = isEmbedder(load) ? Part.EMBEDDING : Part.COMPUTE;
    return Stream.of(item(part, load, MachineTime.charge(price, load.seconds())));
  }

  private static Stream<Item> embedding(TokenPrice price, ModelLoad load) {
    Money input = PerMillion.of(load.inputTokens(), price.input());
    Money output = PerMillion.of(load.outputTokens(), price.output());
    return Stream.of(item(Part.EMBEDDING, load, input.plus(output)));
  }

  private static Stream<Item> tokens(TokenPrice price, ModelLoad load, Workload workload) {
    PrefixCaching input = PrefixCaching.split(price, load, workload);
    Money read = price.cachedInput().orElse(price.input());
    Money write = price.cacheWrite().orElse(price.input());
    var items = new ArrayList<Item>();
    add(items, Part.INPUT, load, input.plain(), price.input());
    add(items, Part.CACHED_INPUT, load, input.read(), read);
    add(items, Part.CACHE_WRITE, load, input.written(), write);
    add(items, Part.OUTPUT, load, load.outputTokens(), price.output());
    return items.stream();
  }

  private static void add(
      List<Item> items, Part part, ModelLoad load, BigDecimal tokens, Money price) {
    if (tokens.signum() > 0) {
      items.add(item(part, load, PerMillion.of(tokens, price)));
    }
  }

  private static Item item(Part part, ModelLoad load, Money amount) {
    return new Item(part, load.model().name(), amount, load.model().price().provenance());
  }

  private static boolean isEmbedder(ModelLoad load) {
    return load.model().kind() == ModelKind.EMBEDDER;
  }
}
