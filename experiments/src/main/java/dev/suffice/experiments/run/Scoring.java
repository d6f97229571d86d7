package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.judge.JudgeMetric;
import dev.suffice.api.judge.LabelledAnswer;
import dev.suffice.api.metric.AskedMetric;
import dev.suffice.api.metric.Inquiry;
import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.api.metric.ScoringFaultException;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.result.Judges;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.meter.Meter;
import dev.suffice.experiments.score.Scorer;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks for the scores that cannot be computed: once for each answer, kept with what gave them. What
 * was kept already is not asked for again.
 */
final class Scoring implements AutoCloseable {
  private final Map<MetricSpec, Inquiry> inquiries = new LinkedHashMap<>();
  private final Map<MetricSpec, Asking> askings = new LinkedHashMap<>();
  private final AskedScores kept;
  private final Scorer scorer;
  private final double confidence;

  /**
   * @param announcer tells how far the asking is
   * @throws IllegalArgumentException when what a metric asks is not there
   */
  Scoring(Experiment experiment, ModelPool models, Store store, Meter meter, Announcer announcer) {
    var resources = new ScoringResources(experiment, models, meter);
    for (MetricSpec spec : experiment.metrics()) {
      if (spec.metric() instanceof AskedMetric asked) {
        inquiries.put(spec, asked.open(resources));
      }
    }
    this.kept = new AskedScores(identities(), store);
    this.scorer = new Scorer(experiment, kept);
    this.confidence = Agreements.confidence(experiment);
    inquiries.forEach(
        (spec, inquiry) ->
            askings.put(
                spec,
                new Asking(spec, inquiry, resources.places(spec), kept, store, meter, announcer)));
  }

  /** Whether there is any metric that asks. */
  boolean asks() {
    return !inquiries.isEmpty();
  }

  /** What was asked for so far, in this run or before. */
  AskedScores kept() {
    return kept;
  }

  /** What the run's metrics are, to be kept with the run. */
  Map<String, Fingerprint> identities() {
    var identities = new HashMap<String, Fingerprint>();
    inquiries.forEach((spec, inquiry) -> identities.put(spec.name(), Asking.identity(inquiry)));
    return identities;
  }

  /** Puts the answers that people have judged before the judges, each once. */
  void calibrate(Tally tally, StopSignal stop) throws InterruptedException {
    for (MetricSpec spec : askings.keySet()) {
      ask(spec, open(spec, subjects(spec)), tally, stop);
    }
  }

  /** How the judges stand: held against people, and what they took so far in this run. */
  Judges judges() {
    var agreements = new Agreements(kept, confidence);
    return new Judges(
        askings.entrySet().stream()
            .filter(entry -> entry.getKey().metric() instanceof JudgeMetric)
            .map(
                entry ->
                    agreements.of(
                        ((JudgeMetric) entry.getKey().metric()).judge(), entry.getValue().ledger()))
            .toList());
  }

  /**
   * Asks for the scores of trials that have not been asked for. A metric that breaks ends the run
   * with the reason; what was scored is kept, and the next run goes on there.
   */
  void ask(List<Trial> trials, Tally tally, StopSignal stop) throws InterruptedException {
    for (MetricSpec spec : askings.keySet()) {
      ask(spec, toAsk(spec, trials), tally, stop);
    }
  }

  /** The trials with their scores; what has not been asked for is asked for. */
  List<ScoredTrial> score(List<Trial> trials, Tally tally, StopSignal stop)
      throws InterruptedException {
    ask(trials, tally, stop);
    return trials.stream().map(scorer::score).toList();
  }

  /** How often each metric would be asked about these trials, and answers that people judged. */
  Map<String, Integer> open(List<Trial> trials) {
    var counts = new LinkedHashMap<String, Integer>();
    for (MetricSpec spec : askings.keySet()) {
      var open = new HashSet<>(toAsk(spec, trials).keySet());
      open.addAll(open(spec, subjects(spec)).keySet());
      counts.put(spec.name(), open.size());
    }
    return counts;
  }

  /** How many answers that people judged each judge has, none of which it was asked about. */
  static Map<String, Integer> labelled(Experiment experiment) {
    var counts = new LinkedHashMap<String, Integer>();
    experiment.metrics().forEach(spec -> counts.put(spec.name(), subjects(spec).size()));
    return counts;
  }

  /** The answers that people have judged, where a metric is a judge. */
  private static List<Subject> subjects(MetricSpec spec) {
    return spec.metric() instanceof JudgeMetric judged
        ? judged.judge().labelled().stream().map(LabelledAnswer::subject).toList()
        : List.of();
  }

  @Override
  public void close() {
    inquiries.values().forEach(Inquiry::close);
  }

  private void ask(MetricSpec spec, Map<Fingerprint, Subject> open, Tally tally, StopSignal stop)
      throws InterruptedException {
    try {
      askings.get(spec).ask(open, tally, stop);
    } catch (ScoringFaultException | ModelFaultException fault) {
      stop.stop(ExitCode.FAULT, fault.getMessage());
    }
  }

  /** What the metric has not been asked about, in the order of the trials. */
  private Map<Fingerprint, Subject> toAsk(MetricSpec spec, List<Trial> trials) {
    return open(
        spec, trials.stream().flatMap(trial -> scorer.toAsk(spec, trial).stream()).toList());
  }

  private Map<Fingerprint, Subject> open(MetricSpec spec, List<Subject> subjects) {
    Map<Fingerprint, Subject> open = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      Fingerprint key = AskedScores.key(subject);
      if (!kept.holds(spec.name(), key) && !askings.get(spec).ledger().isUnreadable(key)) {
        open.put(key, subject);
      }
    }
    return open;
  }
}
