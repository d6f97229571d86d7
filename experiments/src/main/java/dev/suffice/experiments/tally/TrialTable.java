package dev.suffice.experiments.tally;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.money.Charge;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.cost.CallSums;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * What the trials of one approach come to, by the rows of the test set; it grows as they are made.
 * Of answers their scores are kept and not what was said. Not safe for several threads while it
 * grows.
 */
public final class TrialTable implements Basis {
  private final Experiment experiment;
  private final TestSet testSet;
  private final String approach;
  private final long longest;
  private final Map<String, ScoreColumn> scores = new LinkedHashMap<>();
  private final BitSet counting = new BitSet();
  private final BitSet lost = new BitSet();
  private final BitSet failed = new BitSet();
  private final BitSet timed = new BitSet();
  private final long[] nanos;
  private final CallLog calls;

  /** What retries took in the few trials that had any, in nanoseconds. */
  private final Map<Integer, Long> retried = new HashMap<>();

  private int retries;

  /** The rows of trials that count, in the order in which they came. */
  private final int[] came;

  private final Map<Integer, Money> purchased = new HashMap<>();
  private boolean told;
  private int size;
  private final CallSums ofCounting;
  private final CallSums ofLost;

  public TrialTable(Experiment experiment, TestSet testSet, String approach) {
    this.testSet = testSet;
    this.experiment = experiment;
    this.approach = approach;
    this.longest = experiment.longestLatency().toNanos();
    this.nanos = new long[testSet.rows()];
    this.calls = new CallLog(testSet.rows());
    this.came = new int[testSet.rows()];
    this.ofCounting = new CallSums(experiment.models());
    this.ofLost = new CallSums(experiment.models());
    for (MetricSpec metric : experiment.metrics()) {
      scores.put(metric.name(), new ScoreColumn(metric, testSet.rows()));
    }
  }

  /**
   * Takes in a trial.
   *
   * @throws IllegalArgumentException for a trial of something the experiment does not hold, a
   *     second one of the same, or a score outside [0, 1]: nothing is clipped
   */
  public void add(ScoredTrial scored) {
    Trial trial = scored.trial();
    int row = newRow(trial);
    calls.put(row, trial.calls());
    boolean isLost = trial.outcome() instanceof Outcome.Missing;
    CallSums sums = isLost ? ofLost : ofCounting;
    trial.calls().forEach(sums::add);
    purchase(row, trial, sums);
    if (isLost) {
      lost.set(row);
      return;
    }
    counting.set(row);
    came[size++] = row;
    failed.set(row, trial.outcome() instanceof Outcome.Failed);
    timed.set(row, trial.latency().isPresent());
    nanos[row] = trial.latency().orElse(Duration.ZERO).toNanos();
    int tries = trial.retries();
    if (tries > 0) {
      retries += tries;
      trial.firstTryLatency().ifPresent(first -> retried.put(row, nanos[row] - first.toNanos()));
    }
    scores.values().forEach(column -> column.put(row, scored));
  }

  private void purchase(int row, Trial trial, CallSums sums) {
    if (trial.purchases().isEmpty()) {
      return;
    }
    Money cost = experiment.purchaseCost(trial);
    purchased.put(row, cost);
    sums.addRequests(trial.purchases().size(), cost);
    told |= trial.purchases().stream().anyMatch(purchase -> purchase.told().isPresent());
  }

  private int newRow(Trial trial) {
    OptionalInt row = testSet.row(trial.exampleId(), trial.repetition());
    if (row.isEmpty()) {
      throw new IllegalArgumentException(
          "Trials of examples that are not in the test split: %s, repetition %s"
              .formatted(trial.exampleId(), trial.repetition()));
    }
    if (!trial.approach().equals(approach) || isMade(row.getAsInt())) {
      throw new IllegalArgumentException(
          "%s holds a trial of %s, or twice the one of %s, repetition %s"
              .formatted(approach, trial.approach(), trial.exampleId(), trial.repetition()));
    }
    return row.getAsInt();
  }

  /** The rows of trials that count, in the order of the data. */
  public IntStream counting() {
    return counting.stream();
  }

  /** The rows of trials that count and came after so many others. */
  IntStream countingSince(int others) {
    return Arrays.stream(came, others, size);
  }

  @Override
  public int size() {
    return size;
  }

  /** How many trials there are if everything is asked. */
  public int rows() {
    return testSet.rows();
  }

  /** Trials lost to the surroundings. */
  public int missing() {
    return lost.cardinality();
  }

  /** Whether a trial was made, even if it was lost. */
  public boolean isMade(int row) {
    return counting.get(row) || lost.get(row);
  }

  /** Whether a trial was made and not lost. */
  public boolean counts(int row) {
    return counting.get(row);
  }

  /** Trials that are not there, for whatever reason. */
  public int absent() {
    return testSet.rows() - size();
  }

  /** The approach's own failure. */
  public boolean isFailure(int row) {
    return failed.get(row);
  }

  /** The calls of a trial, lost or not; none where none was made. */
  public List<ModelCall> calls(int row) {
    return calls.get(row);
  }

  /** What the requests of a trial to applications cost, lost or not. */
  public Money purchased(int row) {
    return purchased.getOrDefault(row, Money.ZERO);
  }

  /** Whether a trial asked an application, at whatever cost. */
  boolean askedAnApplication(int row) {
    return purchased.containsKey(row);
  }

  /** What an average trial that counts paid to applications; absent where it paid nobody. */
  public Optional<Charge> meanPurchase() {
    return ofCounting.purchased().isZero()
        ? Optional.empty()
        : Optional.of(
            new Charge(
                "request",
                ofCounting.purchased().dividedBy(BigDecimal.valueOf(size)),
                told ? Provenance.RECORDED : Provenance.DECLARED));
  }

  /** What the calls of the trials that count come to. */
  public CallSums callsThatCount() {
    return ofCounting;
  }

  /** What the calls of lost trials come to. */
  public CallSums callsLost() {
    return ofLost;
  }

  /**
   * The score of a trial; an own failure, which an answer that cannot be read is as well, gets
   * {@code ofFailure}. Absent where the trial was not made or lost, or was not scored so.
   */
  public OptionalDouble score(MetricSpec metric, int row, double ofFailure) {
    return counting.get(row)
        ? scores.get(metric.name()).get(row, ofFailure)
        : OptionalDouble.empty();
  }

  /** Tries that failed and were made again, in the trials that count. */
  public int retries() {
    return retries;
  }

  /** A trial's latency without its retries; as {@link #latency} otherwise. */
  public OptionalLong firstTryLatency(int row) {
    OptionalLong all = latency(row);
    return all.isPresent() && !failed.get(row)
        ? OptionalLong.of(all.getAsLong() - retried.getOrDefault(row, 0L))
        : all;
  }

  /**
   * A trial's latency in nanoseconds; a failure took at least the whole time it had. Absent where
   * an answer was made elsewhere and nobody wrote it down, and where the trial does not count.
   */
  public OptionalLong latency(int row) {
    if (!counting.get(row)) {
      return OptionalLong.empty();
    }
    if (failed.get(row)) {
      return OptionalLong.of(Math.max(longest, nanos[row]));
    }
    return timed.get(row) ? OptionalLong.of(nanos[row]) : OptionalLong.empty();
  }
}
