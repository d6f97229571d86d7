package dev.suffice.api.run;

import dev.suffice.api.money.Money;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run would do. Counts of tokens, money and time are estimates.
 *
 * @param approaches in the order they would run: lowest expected total cost first
 * @param judging what judges would take: part of the spend, and of no approach
 * @param mayStopEarly whether the evaluation is adaptive: then this is the most it would take
 * @param inBatches whether models are asked in batches: then the times say little, as a batch may
 *     take a day
 */
public record Plan(
    List<Entry> approaches, List<Judging> judging, boolean mayStopEarly, boolean inBatches) {
  /**
   * One judge of a plan.
   *
   * @param metric what its scores are called
   * @param model name of the declared model
   * @param calls answers to be judged, those that people have judged included
   * @param spend money for those calls
   * @param time for those calls, at the experiment's concurrency and the model's limits
   */
  public record Judging(
      String metric,
      String model,
      long calls,
      long inputTokens,
      long outputTokens,
      Money spend,
      Duration time) {
    public Judging {
      Objects.requireNonNull(metric, "metric");
      Objects.requireNonNull(model, "model");
      Objects.requireNonNull(spend, "spend");
      Objects.requireNonNull(time, "time");
    }
  }

  /**
   * One approach of a plan.
   *
   * @param trials all trials of the approach
   * @param stored trials already committed, which are not run again
   * @param remaining trials that the run would do
   * @param calls of models, and requests to applications, to be made, preparation included
   * @param spend money for those calls
   * @param time for those calls, at the experiment's concurrency and the models' limits; of a reply
   *     of an application a second is assumed
   * @param totalCost expected bill over the horizon
   * @param obstacle why the approach cannot be run at all, in whole sentences: the run leaves it as
   *     failed and asks nothing of it
   */
  public record Entry(
      String approach,
      int trials,
      int stored,
      int remaining,
      long calls,
      long inputTokens,
      long outputTokens,
      Money spend,
      Duration time,
      Money totalCost,
      Optional<String> obstacle) {
    public Entry {
      Objects.requireNonNull(approach, "approach");
      Objects.requireNonNull(spend, "spend");
      Objects.requireNonNull(time, "time");
      Objects.requireNonNull(totalCost, "totalCost");
      Objects.requireNonNull(obstacle, "obstacle");
    }

    /** Nothing is known that stands in its way. */
    public Entry(
        String approach,
        int trials,
        int stored,
        int remaining,
        long calls,
        long inputTokens,
        long outputTokens,
        Money spend,
        Duration time,
        Money totalCost) {
      this(
          approach,
          trials,
          stored,
          remaining,
          calls,
          inputTokens,
          outputTokens,
          spend,
          time,
          totalCost,
          Optional.empty());
    }

    /** Trials that the run's options leave for another one. */
    public int left() {
      return trials - stored - remaining;
    }
  }

  public Plan {
    approaches = List.copyOf(approaches);
    judging = List.copyOf(judging);
  }

  /** Without judges. */
  public Plan(List<Entry> approaches, boolean mayStopEarly) {
    this(approaches, List.of(), mayStopEarly, false);
  }

  /** Of a fixed evaluation. */
  public Plan(List<Entry> approaches) {
    this(approaches, false);
  }

  /** Why approaches cannot be run at all, by their ids, in the order of the plan. */
  public Map<String, String> obstacles() {
    var obstacles = new LinkedHashMap<String, String>();
    for (Entry entry : approaches) {
      entry.obstacle().ifPresent(why -> obstacles.put(entry.approach(), why));
    }
    return Collections.unmodifiableMap(obstacles);
  }

  /** Trials of all approaches, stored ones included. */
  public int trials() {
    return approaches.stream().mapToInt(Entry::trials).sum();
  }

  /** Trials that are still to be made. */
  public int remaining() {
    return approaches.stream().mapToInt(Entry::remaining).sum();
  }

  /** Trials that are in the store already. */
  public int stored() {
    return approaches.stream().mapToInt(Entry::stored).sum();
  }

  /** Trials that the run's options leave for another one. */
  public int left() {
    return approaches.stream().mapToInt(Entry::left).sum();
  }

  /** Calls of models and requests to applications, judges included. */
  public long calls() {
    return approaches.stream().mapToLong(Entry::calls).sum()
        + judging.stream().mapToLong(Judging::calls).sum();
  }

  /** Money for all calls, judges included. */
  public Money spend() {
    return Stream.concat(
            approaches.stream().map(Entry::spend), judging.stream().map(Judging::spend))
        .reduce(Money.ZERO, Money::plus);
  }

  /** Time for all of it, judges included: an estimate. */
  public Duration time() {
    return Stream.concat(approaches.stream().map(Entry::time), judging.stream().map(Judging::time))
        .reduce(Duration.ZERO, Duration::plus);
  }
}
