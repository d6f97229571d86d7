package dev.suffice.api.money;

import java.util.ArrayList;
import java.util.List;

/**
 * What an approach costs over its life beside its metered model calls: facts that a bill for any
 * workload can be made of. What is paid by metered calls (embedding a corpus while preparing, the
 * calls of a request) is not in here.
 *
 * @param setup paid once before the first request, and once more when a model of the approach
 *     retires within the horizon
 * @param trainings models it trains for itself
 * @param rehearsals trainings of models that are only measured and not kept: for a learning curve,
 *     say. They belong to the set-up
 * @param refreshes what is paid again and again
 * @param hosting paid every month, an idle one too
 * @param requests paid for every request
 */
public record LifeCycle(
    List<Charge> setup,
    List<Training> trainings,
    List<Training> rehearsals,
    List<Refresh> refreshes,
    List<Charge> hosting,
    List<Charge> requests) {
  /** Nothing beside its calls. */
  public static final LifeCycle NONE = new LifeCycle();

  public LifeCycle {
    setup = List.copyOf(setup);
    trainings = List.copyOf(trainings);
    rehearsals = List.copyOf(rehearsals);
    refreshes = List.copyOf(refreshes);
    hosting = List.copyOf(hosting);
    requests = List.copyOf(requests);
  }

  /** Without rehearsals. */
  public LifeCycle(
      List<Charge> setup,
      List<Training> trainings,
      List<Refresh> refreshes,
      List<Charge> hosting,
      List<Charge> requests) {
    this(setup, trainings, List.of(), refreshes, hosting, requests);
  }

  /** The same as {@link #NONE}. */
  public LifeCycle() {
    this(List.of(), List.of(), List.of(), List.of(), List.of());
  }

  /** A life that costs so much for every request and nothing else. */
  public static LifeCycle perRequest(Charge charge) {
    return new LifeCycle(List.of(), List.of(), List.of(), List.of(), List.of(charge));
  }

  /** A life that costs so much before the first request and nothing else. */
  public static LifeCycle once(Charge charge) {
    return new LifeCycle(List.of(charge), List.of(), List.of(), List.of(), List.of());
  }

  /** A life with this training and nothing else. */
  public static LifeCycle of(Training training) {
    return new LifeCycle(List.of(), List.of(training), List.of(), List.of(), List.of());
  }

  /** The same with models that are trained to be measured only. */
  public LifeCycle withRehearsals(List<Training> some) {
    return new LifeCycle(setup, trainings, some, refreshes, hosting, requests);
  }

  /** Every training there is to pay before the first request. */
  public List<Training> allTrainings() {
    return joined(rehearsals, trainings);
  }

  /** Both together. */
  public LifeCycle plus(LifeCycle other) {
    return new LifeCycle(
        joined(setup, other.setup),
        joined(trainings, other.trainings),
        joined(rehearsals, other.rehearsals),
        joined(refreshes, other.refreshes),
        joined(hosting, other.hosting),
        joined(requests, other.requests));
  }

  /** Whether calls of a declared model go to a tuned one. */
  public boolean tunes(String model) {
    return trainings.stream().anyMatch(training -> training.model().equals(model));
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    var all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
