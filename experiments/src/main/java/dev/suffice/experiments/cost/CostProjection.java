package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.CostSummary.Item;
import dev.suffice.api.result.CostSummary.Part;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The bill of one approach for any workload:
 *
 * <pre>
 * total = set-up + refreshes + hosting x months + requests a month x months x cost of a request
 * </pre>
 *
 * Projected from token counts and service times, never from what the evaluation was billed. Not
 * linear in the volume: prefix caches warm up, machines come one by one.
 *
 * @param models those of the approach
 * @param preparation what is asked of each model once
 * @param request what an average request asks of each model
 * @param lifeCycle what it costs beside these calls
 * @param start first day of the horizon
 */
public record CostProjection(
    List<ModelSpec> models,
    List<ModelLoad> preparation,
    List<ModelLoad> request,
    LifeCycle lifeCycle,
    LocalDate start) {
  public CostProjection {
    models = List.copyOf(models);
    preparation = List.copyOf(preparation);
    request = List.copyOf(request);
    Objects.requireNonNull(lifeCycle, "lifeCycle");
    Objects.requireNonNull(start, "start");
  }

  /** The bill over the workload's horizon; its items add up to its total exactly. */
  public CostSummary summary(Workload workload) {
    return summary(workload, call -> BigDecimal.valueOf(workload.horizonMonths()));
  }

  /**
   * The same, if prices of calls changed.
   *
   * @param paidMonths of today's prices that the calls of the whole horizon cost, by the item of a
   *     bill
   */
  CostSummary summary(Workload workload, Function<Item, BigDecimal> paidMonths) {
    int months = workload.horizonMonths();
    BigDecimal requests = BigDecimal.valueOf(workload.requestsPerMonth());
    List<Item> hosting = hosting(workload);
    List<Item> metered = metered(workload);
    List<Item> declared = Items.ofCharges(Part.REQUEST, lifeCycle.requests());
    Money perRequest = Items.sum(metered).plus(Items.sum(declared));
    List<Item> items =
        Stream.of(
                once(months),
                Items.scaled(hosting, BigDecimal.valueOf(months)),
                metered.stream()
                    .map(item -> Items.scaled(item, requests.multiply(paidMonths.apply(item))))
                    .toList(),
                Items.scaled(declared, requests.multiply(BigDecimal.valueOf(months))))
            .flatMap(List::stream)
            .toList();
    return new CostSummary(
        perRequest,
        Items.sum(hosting).plus(perRequest.times(workload.requestsPerMonth())),
        Items.sum(setup().items()),
        Items.sum(items),
        items);
  }

  /** What is paid before, and again within so many months, whatever is asked. */
  List<Item> once(int months) {
    SetupBill setup = setup();
    return Stream.of(
            setup.items(), setup.refreshes(months), setup.replacements(start.plusMonths(months)))
        .flatMap(List::stream)
        .toList();
  }

  private SetupBill setup() {
    return new SetupBill(models, preparation, request, lifeCycle);
  }

  /** The total over the workload's horizon. */
  public Money total(Workload workload) {
    return summary(workload).total();
  }

  /** Whether it trains a model of its own. */
  public boolean trains() {
    return !lifeCycle.trainings().isEmpty();
  }

  /** What an average request asks of machines of one's own, which are paid by the month. */
  public List<ModelLoad> dedicated() {
    return request.stream().filter(CostProjection::isDedicated).toList();
  }

  /** The same if an average request took so many seconds on each dedicated machine. */
  public CostProjection withDedicatedSeconds(BigDecimal seconds) {
    List<ModelLoad> other =
        request.stream().map(load -> isDedicated(load) ? load.withSeconds(seconds) : load).toList();
    return new CostProjection(models, preparation, other, lifeCycle, start);
  }

  private static boolean isDedicated(ModelLoad load) {
    return load.model().price() instanceof HardwarePrice price
        && price.hosting() == Hosting.DEDICATED;
  }

  /** Bills single requests at a workload: their metered calls only. */
  public RequestBill requests(Workload workload) {
    return new RequestBill(lifeCycle, workload);
  }

  /** What the metered calls of one average request cost. */
  List<Item> metered(Workload workload) {
    return requests(workload).items(request);
  }

  private List<Item> hosting(Workload workload) {
    return Stream.concat(machines(workload), hostingWithoutMachines().stream()).toList();
  }

  /** What a month costs whatever is asked, but for dedicated machines. */
  List<Item> hostingWithoutMachines() {
    return Stream.concat(
            lifeCycle.trainings().stream().flatMap(training -> TuningBill.month(training, models)),
            Items.ofCharges(Part.HOSTING, lifeCycle.hosting()).stream())
        .toList();
  }

  private Stream<Item> machines(Workload workload) {
    return request.stream()
        .filter(load -> load.model().price() instanceof HardwarePrice)
        .flatMap(load -> machines(load, (HardwarePrice) load.model().price(), workload));
  }

  private static Stream<Item> machines(ModelLoad load, HardwarePrice price, Workload workload) {
    return price.hosting() == Hosting.DEDICATED
        ? Stream.of(
            Items.ofModel(
                Part.HOSTING, load.model(), MachineTime.month(price, load.seconds(), workload)))
        : Stream.empty();
  }
}
