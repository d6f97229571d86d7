package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.metric.AskedMetric;
import dev.suffice.api.metric.Inquiry;
import dev.suffice.api.metric.Inquiry.Subject;
import dev.suffice.api.metric.MetricResources;
import dev.suffice.api.metric.ScoringFaultException;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.score.Scorer;
import dev.suffice.experiments.spend.SpendLimitException;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Asks for the scores that cannot be computed: once for each answer, kept with what gave them. What
 * was kept already is not asked for again.
 */
final class Scoring implements AutoCloseable {
  private static final int BATCH = 8;

  private final Store store;
  private final Map<MetricSpec, Inquiry> inquiries = new LinkedHashMap<>();
  private final AskedScores kept;
  private final Scorer scorer;

  /**
   * @throws IllegalArgumentException when what a metric asks is not there
   */
  Scoring(Experiment experiment, ModelPool models, Store store) {
    this.store = store;
    var resources = new Resources(experiment.source().file().getParent(), models);
    for (MetricSpec spec : experiment.metrics()) {
      if (spec.metric() instanceof AskedMetric asked) {
        inquiries.put(spec, asked.open(resources));
      }
    }
    this.kept = new AskedScores(identities(), store);
    this.scorer = new Scorer(experiment, kept);
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
    inquiries.forEach((spec, inquiry) -> identities.put(spec.name(), identity(inquiry)));
    return identities;
  }

  /**
   * The trials with their scores; what has not been asked for is asked for. A metric that breaks
   * ends the run with the reason; what was scored is kept, and the next run goes on there.
   */
  List<ScoredTrial> score(List<Trial> trials, StopSignal stop) {
    try {
      for (Map.Entry<MetricSpec, Inquiry> entry : inquiries.entrySet()) {
        ask(entry.getKey(), entry.getValue(), trials, stop);
      }
    } catch (SpendLimitException spent) {
      stop.stop(ExitCode.STOPPED_BY_LIMIT, spent.getMessage());
    } catch (ScoringFaultException | ModelFaultException fault) {
      stop.stop(ExitCode.FAULT, fault.getMessage());
    }
    return trials.stream().map(scorer::score).toList();
  }

  @Override
  public void close() {
    inquiries.values().forEach(Inquiry::close);
  }

  private void ask(MetricSpec spec, Inquiry inquiry, List<Trial> trials, StopSignal stop) {
    Map<Fingerprint, Subject> open = open(spec, trials);
    List<Fingerprint> keys = List.copyOf(open.keySet());
    for (int from = 0; from < keys.size() && !isInterrupted(stop); from += BATCH) {
      List<Fingerprint> batch = keys.subList(from, Math.min(keys.size(), from + BATCH));
      List<Double> scores = inquiry.scores(batch.stream().map(open::get).toList());
      var found = new HashMap<Fingerprint, Double>();
      for (int i = 0; i < batch.size(); i++) {
        found.put(batch.get(i), scores.get(i));
      }
      store.saveScores(identity(inquiry), found);
      kept.add(spec.name(), found);
    }
  }

  /** What the metric has not been asked about, in the order of the trials. */
  private Map<Fingerprint, Subject> open(MetricSpec spec, List<Trial> trials) {
    Map<Fingerprint, Subject> open = new LinkedHashMap<>();
    for (Trial trial : trials) {
      scorer
          .toAsk(spec, trial)
          .filter(subject -> !kept.holds(spec.name(), AskedScores.key(subject)))
          .ifPresent(subject -> open.put(AskedScores.key(subject), subject));
    }
    return open;
  }

  /** A run that a limit stopped still scores what it has; one that a person stopped does not. */
  private static boolean isInterrupted(StopSignal stop) {
    return stop.stopped().filter(why -> why.exitCode() == ExitCode.INTERRUPTED).isPresent();
  }

  private static Fingerprint identity(Inquiry inquiry) {
    return Fingerprint.of(inquiry.identity()).shortened();
  }

  /** What the metrics of a run may use. */
  private record Resources(Path folder, ModelPool models) implements MetricResources {
    @Override
    public Embedder embedder(EmbedderName name) {
      return models.embedder(name.value());
    }
  }
}
