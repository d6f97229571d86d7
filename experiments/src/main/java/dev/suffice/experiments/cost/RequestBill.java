package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.Workload;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PrefixCache;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.result.CostSummary.Item;
import dev.suffice.api.result.CostSummary.Part;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the metered calls of requests cost at a workload; charges per request and hosting aside.
 * Dedicated machines are paid anyway: nothing. Made once for many requests, for one thread.
 */
public final class RequestBill {
  private final LifeCycle lifeCycle;
  private final Workload workload;
  private final Map<PrefixCache, BigDecimal> hitShares = new HashMap<>();

  /**
   * Bills requests at a workload.
   *
   * @param lifeCycle tells which models are tuned and have prices of their own
   */
  RequestBill(LifeCycle lifeCycle, Workload workload) {
    this.lifeCycle = lifeCycle;
    this.workload = workload;
  }

  /** What one request of these loads costs. */
  public Money of(List<ModelLoad> loads) {
    return Items.sum(items(loads));
  }

  List<Item> items(List<ModelLoad> loads) {
    return loads.stream().flatMap(this::items).toList();
  }

  private Stream<Item> items(ModelLoad load) {
    if (load.model().price() instanceof TokenPrice price) {
      return isEmbedder(load) ? embedding(price, load) : tokens(price, load);
    }
    return machine((HardwarePrice) load.model().price(), load);
  }

  private static Stream<Item> machine(HardwarePrice price, ModelLoad load) {
    if (price.hosting() == Hosting.DEDICATED) {
      return Stream.empty();
    }
    Part part = isEmbedder(load) ? Part.EMBEDDING : Part.COMPUTE;
    return Stream.of(Items.ofModel(part, load.model(), MachineTime.charge(price, load.seconds())));
  }

  private Stream<Item> embedding(TokenPrice price, ModelLoad load) {
    TokenRates rates = rates(price, load);
    Money input = PerMillion.of(load.inputTokens(), rates.input());
    Money output = PerMillion.of(load.outputTokens(), rates.output());
    return Stream.of(Items.ofModel(Part.EMBEDDING, load.model(), input.plus(output)));
  }

  private Stream<Item> tokens(TokenPrice price, ModelLoad load) {
    TokenRates rates = rates(price, load);
    PrefixCaching input =
        price
            .cache()
            .map(cache -> PrefixCaching.split(rates, hitShare(cache), load))
            .orElseGet(() -> PrefixCaching.none(load));
    var items = new ArrayList<Item>();
    add(items, Part.INPUT, load, input.plain(), rates.input());
    add(items, Part.CACHED_INPUT, load, input.read(), rates.cachedInput().orElse(rates.input()));
    add(items, Part.CACHE_WRITE, load, input.written(), rates.cacheWrite().orElse(rates.input()));
    add(items, Part.OUTPUT, load, load.outputTokens(), rates.output());
    return items.stream();
  }

  private BigDecimal hitShare(PrefixCache cache) {
    return hitShares.computeIfAbsent(cache, one -> HitShare.of(one, workload));
  }

  TokenRates rates(TokenPrice price, ModelLoad load) {
    return TuningBill.tariff(lifeCycle, price, load).rates(workload.canWait());
  }

  private static void add(
      List<Item> items, Part part, ModelLoad load, BigDecimal tokens, Money price) {
    if (tokens.signum() > 0) {
      items.add(Items.ofModel(part, load.model(), PerMillion.of(tokens, price)));
    }
  }

  private static boolean isEmbedder(ModelLoad load) {
    return load.model().kind() == ModelKind.EMBEDDER;
  }
}
