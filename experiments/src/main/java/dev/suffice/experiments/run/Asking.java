package dev.suffice.experiments.run;

import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.metric.Inquiry;
import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.api.metric.NoScoreException;
import dev.suffice.api.metric.ScoringFaultException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunEvent;
import dev.suffice.api.run.StopSignal;
import dev.suffice.experiments.meter.Attempt;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.spend.SpendLimitException;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * Asks one metric for its scores, in batches or for several subjects at the same time; each score
 * is committed before it counts.
 */
final class Asking {
  private static final int BATCH = 8;

  private final MetricSpec spec;
  private final Inquiry inquiry;
  private final Fingerprint identity;
  private final int places;
  private final AskedScores kept;
  private final Store store;
  private final Meter meter;
  private final Announcer announcer;
  private final JudgeLedger ledger = new JudgeLedger();

  /**
   * @param places how many subjects at the same time, where the inquiry allows it
   */
  Asking(
      MetricSpec spec,
      Inquiry inquiry,
      int places,
      AskedScores kept,
      Store store,
      Meter meter,
      Announcer announcer) {
    this.spec = spec;
    this.inquiry = inquiry;
    this.identity = identity(inquiry);
    this.places = places;
    this.kept = kept;
    this.store = store;
    this.meter = meter;
    this.announcer = announcer;
  }

  static Fingerprint identity(Inquiry inquiry) {
    return Fingerprint.of(inquiry.identity()).shortened();
  }

  /** What it took so far, and what came of it. */
  JudgeLedger ledger() {
    return ledger;
  }

  /**
   * Asks.
   *
   * @throws ScoringFaultException when what is asked does not answer as it should
   * @throws ModelFaultException when nothing can be asked at all; what was scored is kept
   */
  void ask(Map<Fingerprint, Subject> open, Tally tally, StopSignal stop)
      throws InterruptedException {
    if (inquiry.isConcurrent()) {
      askSideBySide(open, tally, stop);
    } else {
      askInBatches(open, stop);
    }
  }

  private void askInBatches(Map<Fingerprint, Subject> open, StopSignal stop) {
    List<Fingerprint> keys = List.copyOf(open.keySet());
    for (int from = 0; from < keys.size() && !isInterrupted(stop); from += BATCH) {
      List<Fingerprint> batch = keys.subList(from, Math.min(keys.size(), from + BATCH));
      List<Double> scores = inquiry.scores(batch.stream().map(open::get).toList());
      var found = new HashMap<Fingerprint, Double>();
      for (int i = 0; i < batch.size(); i++) {
        found.put(batch.get(i), scores.get(i));
      }
      keep(found);
      tell(from + batch.size(), keys.size());
    }
  }

  private void tell(int done, int total) {
    announcer.tell(new RunEvent.AnswersScored(spec.name(), done, total));
  }

  /** A run that a limit stopped still scores what it has; one that a person stopped does not. */
  private static boolean isInterrupted(StopSignal stop) {
    return stop.stopped().filter(why -> why.exitCode() == ExitCode.INTERRUPTED).isPresent();
  }

  private void askSideBySide(Map<Fingerprint, Subject> open, Tally tally, StopSignal stop)
      throws InterruptedException {
    var round = new Round(open.size());
    BooleanSupplier wanted = () -> stop.stopped().isEmpty() && !round.isInVain(places);
    try (var concurrency = new Concurrency(places)) {
      concurrency.forEach(
          List.copyOf(open.entrySet()),
          wanted,
          one -> {
            round.take(one, tally, stop);
            tally.checkLimits(stop);
          });
    }
    round.end();
  }

  private void keep(Map<Fingerprint, Double> found) {
    store.scores().save(identity, found);
    kept.add(spec.name(), found);
  }

  /** What becomes of subjects that are asked about side by side. */
  private final class Round {
    private final ConcurrentMap<Fingerprint, ModelFaultException> lost = new ConcurrentHashMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private final int total;
    private volatile boolean isHeard;

    Round(int total) {
      this.total = total;
    }

    void take(Map.Entry<Fingerprint, Subject> one, Tally tally, StopSignal stop) {
      Fingerprint key = one.getKey();
      Attempt<List<Double>> attempt = meter.attempt(() -> inquiry.scores(List.of(one.getValue())));
      ledger.add(attempt.calls(), tally.add(attempt.calls(), 0));
      if (attempt.failure().isPresent()) {
        sort(key, attempt.failure().get(), stop);
      } else {
        keep(Map.of(key, attempt.result().get(0)));
        ledger.addVerdict();
        isHeard = true;
      }
      tell(done.incrementAndGet(), total);
    }

    private void sort(Fingerprint key, RuntimeException failure, StopSignal stop) {
      if (failure instanceof SpendLimitException spent) {
        stop.stop(ExitCode.STOPPED_BY_LIMIT, spent.getMessage());
      } else if (failure instanceof NoScoreException) {
        ledger.addUnreadable(key);
        isHeard = true;
      } else if (failure instanceof ModelFaultException fault) {
        lost.put(key, fault);
      } else {
        throw failure;
      }
    }

    /** Whether nothing but faults came back so far: more would cost time, and money elsewhere. */
    boolean isInVain(int enough) {
      return !isHeard && lost.size() >= enough;
    }

    void end() {
      if (!isHeard && !lost.isEmpty()) {
        throw lost.values().iterator().next();
      }
    }
  }
}
