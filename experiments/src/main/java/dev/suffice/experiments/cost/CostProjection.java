package dev.suffice.experiments.cost;

import dev.suffice.api.experiment.Workload;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.HardwarePrice.Hosting;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.CostSummary;
import dev.suffice.api.result.CostSummary.Item;
import dev.suffice.api.result.CostSummary.Part;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
 * @param preparation what is asked of each model once
 * @param request what an average request asks of each model
 * @param start first day of the horizon
 */
public record CostProjection(
    List<ModelLoad> preparation, List<ModelLoad> request, LocalDate start) {
  public CostProjection {
    preparation = List.copyOf(preparation);
    request = List.copyOf(request);
    Objects.requireNonNull(start, "start");
  }

  /** The bill over the workload's horizon; its items add up to its total exactly. */
  public CostSummary summary(Workload workload) {
    long months = workload.horizonMonths();
    SetupBill once = new SetupBill(preparation, request);
    List<Item> setup = once.items();
    List<Item> refresh = once.refreshes(start.plusMonths(months));
    List<Item> hosting = hosting(workload);
    List<Item> oneRequest = RequestBill.items(request, workload);
    Money perRequest = RequestBill.sum(oneRequest);
    List<Item> items =
        Stream.of(
                setup,
                refresh,
                scaled(hosting, months),
                scaled(scaled(oneRequest, workload.requestsPerMonth()), months))
            .flatMap(List::stream)
            .toList();
    return new CostSummary(
        perRequest,
        RequestBill.sum(hosting).plus(perRequest.times(workload.requestsPerMonth())),
        RequestBill.sum(setup),
        RequestBill.sum(items),
        items);
  }

  /** The total over the workload's horizon. */
  public Money total(Workload workload) {
    return summary(workload).total();
  }

  /** What one request of these loads costs at a workload, hosting aside. */
  public static Money request(List<ModelLoad> loads, Workload workload) {
    return RequestBill.sum(RequestBill.items(loads, workload));
  }

  private List<Item> hosting(Workload workload) {
    return request.stream().flatMap(load -> hosting(load, workload)).toList();
  }

  private static Stream<Item> hosting(ModelLoad load, Workload workload) {
    if (load.model().price() instanceof HardwarePrice price
        && price.hosting() == Hosting.DEDICATED) {
      Money month = MachineTime.month(price, load.seconds(), workload);
      return Stream.of(new Item(Part.HOSTING, load.model().name(), month, price.provenance()));
    }
    return Stream.empty();
  }

  private static List<Item> scaled(List<Item> items, long times) {
    return items.stream()
        .map(
            item ->
                new Item(item.part(), item.model(), item.amount().times(times), item.provenance()))
        .toList();
  }
}
