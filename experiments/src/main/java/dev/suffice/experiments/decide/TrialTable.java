package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Example;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Trial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The trials of one approach, found by example and repetition. */
final class TrialTable implements Basis {
  private record Key(String exampleId, int repetition) {}

  private final Map<Key, ScoredTrial> counting = new HashMap<>();
  private final Set<Key> lost = new HashSet<>();
  private final List<Trial> ordered = new ArrayList<>();
  private final int expected;
  private final Duration timeout;

  /**
   * @throws IllegalArgumentException for a trial of something the experiment does not hold, or two
   *     of the same
   */
  TrialTable(Experiment experiment, ApproachTrials trials) {
    timeout = experiment.limits().timeout();
    expected = experiment.data().test().size() * experiment.evaluation().repetitions();
    Map<Key, ScoredTrial> all = new HashMap<>();
    for (ScoredTrial scored : trials.trials()) {
      Trial trial = scored.trial();
      Key key = new Key(trial.exampleId(), trial.repetition());
      if (!trial.approach().equals(trials.approach()) || all.put(key, scored) != null) {
        throw new IllegalArgumentException(
            "%s holds a trial of %s, or twice the one of %s"
                .formatted(trials.approach(), trial.approach(), key));
      }
    }
    for (Example example : experiment.data().test()) {
      for (int repetition = 0; repetition < experiment.evaluation().repetitions(); repetition++) {
        Key key = new Key(example.id(), repetition);
        Optional.ofNullable(all.remove(key)).ifPresent(scored -> add(key, scored));
      }
    }
    if (!all.isEmpty()) {
      throw new IllegalArgumentException(
          "Trials of examples that are not in the test split: " + all.keySet());
    }
  }

  private void add(Key key, ScoredTrial scored) {
    if (scored.trial().outcome() instanceof Outcome.Missing) {
      lost.add(key);
      return;
    }
    counting.put(key, scored);
    ordered.add(scored.trial());
  }

  /** The trials that count, in the order of the data. */
  List<Trial> counting() {
    return List.copyOf(ordered);
  }

  @Override
  public int size() {
    return counting.size();
  }

  /** Trials lost to the surroundings. */
  int missing() {
    return lost.size();
  }

  /** Whether a trial was made, even if it was lost. */
  boolean isMade(String exampleId, int repetition) {
    Key key = new Key(exampleId, repetition);
    return counting.containsKey(key) || lost.contains(key);
  }

  /** Trials that are not there, for whatever reason. */
  int absent() {
    return expected - counting.size();
  }

  Optional<Trial> trial(String exampleId, int repetition) {
    return find(exampleId, repetition).map(ScoredTrial::trial);
  }

  /**
   * The score of a trial; an own failure, which an answer that cannot be read is as well, gets
   * {@code ofFailure}.
   *
   * @throws IllegalArgumentException for a score outside [0, 1]: nothing is clipped
   */
  OptionalDouble score(MetricSpec metric, String exampleId, int repetition, double ofFailure) {
    Optional<ScoredTrial> found = find(exampleId, repetition);
    if (found.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (hasFailed(found.get().trial(), metric.name())) {
      return OptionalDouble.of(ofFailure);
    }
    Double score = found.get().scores().get(metric.name());
    if (score == null) {
      return OptionalDouble.empty();
    }
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException(
          "%s of example %s is %s, but scores lie in [0, 1]"
              .formatted(metric.name(), exampleId, score));
    }
    if (metric.metric().isBinary() && score % 1 != 0) {
      throw new IllegalArgumentException(
          "%s of example %s is %s, but the metric says that it is 0 or 1"
              .formatted(metric.name(), exampleId, score));
    }
    return OptionalDouble.of(score);
  }

  /**
   * A trial's latency; a failure took at least the whole time it had. Absent where an answer was
   * made elsewhere and nobody wrote it down.
   */
  Optional<Duration> latency(Trial trial) {
    return isFailure(trial)
        ? Optional.of(trial.latency().filter(took -> took.compareTo(timeout) >= 0).orElse(timeout))
        : trial.latency();
  }

  static boolean isFailure(Trial trial) {
    return trial.outcome() instanceof Outcome.Failed;
  }

  /** A score that was recorded stands, whatever can be read of the answer. */
  private static boolean hasFailed(Trial trial, String metric) {
    return isFailure(trial)
        || (trial.outcome() instanceof Outcome.Answered answered
            && answered.answer().value().isEmpty()
            && !answered.answer().hasScoresOnly()
            && answered.answer().recordedScore(metric).isEmpty());
  }

  private Optional<ScoredTrial> find(String exampleId, int repetition) {
    return Optional.ofNullable(counting.get(new Key(exampleId, repetition)));
  }
}
