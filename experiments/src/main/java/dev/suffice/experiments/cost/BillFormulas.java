package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.Workload;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.PrefixCache;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.result.BillFormula;
import dev.suffice.api.result.BillFormula.Machine;
import dev.suffice.api.result.BillFormula.Metered;
import dev.suffice.api.result.BillFormula.Prefix;
import dev.suffice.api.result.BillFormula.Step;
import dev.suffice.api.result.CostSummary.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes a projection down as a formula, for whoever has no projection. */
public final class BillFormulas {
  /** Ten years, unless the experiment looks further. */
  private static final int LONGEST = 120;

  private final CostProjection projection;
  private final Workload workload;
  private final RequestBill bill;
  private final int longest;

  private BillFormulas(CostProjection projection, Workload workload) {
    this.projection = projection;
    this.workload = workload;
    this.bill = projection.requests(workload);
    this.longest = Math.max(LONGEST, workload.horizonMonths());
  }

  /**
   * The formula of a projection.
   *
   * @param workload of which the volume and, up to {@link BillFormula#longest}, the horizon may be
   *     chosen
   */
  public static BillFormula of(CostProjection projection, Workload workload) {
    return new BillFormulas(projection, workload).formula();
  }

  private BillFormula formula() {
    return new BillFormula(
        once(),
        Items.sum(projection.hostingWithoutMachines()),
        projection.dedicated().stream().map(this::machine).toList(),
        Items.sum(Items.ofCharges(Part.REQUEST, projection.lifeCycle().requests())),
        projection.request().stream().flatMap(this::metered).toList(),
        longest);
  }

  private List<Step> once() {
    var steps = new ArrayList<Step>();
    for (int months = 1; months <= longest; months++) {
      Money amount = Items.sum(projection.once(months));
      if (steps.isEmpty() || !steps.get(steps.size() - 1).amount().equals(amount)) {
        steps.add(new Step(months, amount));
      }
    }
    return steps;
  }

  private Machine machine(ModelLoad load) {
    HardwarePrice price = (HardwarePrice) load.model().price();
    return new Machine(
        MachineTime.month(price.perHour()),
        load.seconds().doubleValue(),
        MachineTime.capacity(price, workload).doubleValue());
  }

  private Stream<Metered> metered(ModelLoad load) {
    if (load.model().price() instanceof TokenPrice price) {
      return Stream.of(tokens(price, load));
    }
    HardwarePrice price = (HardwarePrice) load.model().price();
    return price.hosting() == Hosting.DEDICATED
        ? Stream.empty()
        : Stream.of(new Metered(MachineTime.charge(price, load.seconds()), 0, Optional.empty()));
  }

  private Metered tokens(TokenPrice price, ModelLoad load) {
    TokenRates rates = bill.rates(price, load);
    Optional<Prefix> prefix =
        price
            .cache()
            .filter(cache -> load.model().kind() == ModelKind.LANGUAGE_MODEL)
            .filter(cache -> rates.cachedInput().isPresent() && load.cacheableTokens().signum() > 0)
            .map(cache -> prefix(cache, rates, load));
    Money plain =
        PerMillion.of(
            prefix.isPresent()
                ? load.inputTokens().subtract(load.cacheableTokens())
                : load.inputTokens(),
            rates.input());
    return new Metered(
        plain.plus(PerMillion.of(load.outputTokens(), rates.output())), fallsUpTo(load), prefix);
  }

  private Prefix prefix(PrefixCache cache, TokenRates rates, ModelLoad load) {
    Money without = PerMillion.of(load.cacheableTokens(), rates.input());
    return new Prefix(
        Seconds.of(cache.lifetime()).doubleValue() / (workload.activeHours() * 3600),
        cache.renewedByHits(),
        PerMillion.of(load.cacheableTokens(), rates.cachedInput().orElseThrow()),
        rates
            .cacheWrite()
            .map(write -> PerMillion.of(load.cacheableTokens(), write))
            .orElse(without),
        rates.cacheWrite().map(write -> without));
  }

  private int fallsUpTo(ModelLoad load) {
    return (int)
        IntStream.rangeClosed(1, longest)
            .takeWhile(
                months ->
                    PriceTrends.follows(
                        load.model(), projection.lifeCycle(), projection.start(), months))
            .count();
  }
}
