package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.trial.Trial;
import dev.suffice.experiments.decide.Finding.Question;
import dev.suffice.experiments.stats.MeanEvidence;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Tests latencies. A failure is slower than any limit, and counts as the whole timeout in a mean.
 *
 * @param timeout longest time for one answer; a slower one is a failure
 */
record LatencyExamination(Duration timeout, Sampling sampling) {
  /** By the share of trials within the limit. */
  Finding examine(Question question, Requirement.LatencyQuantile requirement, Subject subject) {
    Population population = question.claim().population();
    TrialTable table = subject.table();
    return within(population, table, requirement, requirement.limit())
        .map(
            evidence ->
                new QuantileReading(
                    evidence,
                    requirement.quantile(),
                    latencies(population, table),
                    ceiling(requirement.limit()),
                    limit -> within(population, table, requirement, limit)))
        .map(question::tested)
        .orElseGet(() -> question.open("no complete cluster of trials"));
  }

  /** By the mean share of the timeout. */
  Finding examine(Question question, Requirement.MeanLatency requirement, Subject subject) {
    Scale scale = new Scale(QuantileReading.milliseconds(timeout), 0);
    double asked = scale.quality(QuantileReading.milliseconds(requirement.limit()));
    TrialTable table = subject.table();
    Quality quality =
        quality(table, trial -> table.latency(trial).map(took -> scale.quality(capped(took))));
    return sampling
        .gather(question.claim().population(), quality, asked, false)
        .map(evidence -> new MeanReading(evidence, asked, scale))
        .map(question::tested)
        .orElseGet(() -> question.open("no complete cluster of trials"));
  }

  private Optional<MeanEvidence> within(
      Population population,
      TrialTable table,
      Requirement.LatencyQuantile requirement,
      Duration limit) {
    Quality quality =
        quality(table, trial -> isWithin(trial, limit).map(within -> within ? 1.0 : 0.0));
    return sampling.gather(population, quality, requirement.quantile(), true);
  }

  private static Quality quality(TrialTable table, Function<Trial, Optional<Double>> value) {
    return Quality.in(
        table,
        (example, repetition) ->
            table
                .trial(example, repetition)
                .flatMap(value)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty()));
  }

  /** Absent where nobody knows. */
  private static Optional<Boolean> isWithin(Trial trial, Duration limit) {
    return TrialTable.isFailure(trial)
        ? Optional.of(false)
        : trial.latency().map(took -> took.compareTo(limit) <= 0);
  }

  private double capped(Duration latency) {
    return QuantileReading.milliseconds(latency.compareTo(timeout) > 0 ? timeout : latency);
  }

  private Duration ceiling(Duration limit) {
    return limit.compareTo(timeout) < 0 ? timeout : limit.plusMillis(1);
  }

  private static List<Duration> latencies(Population population, TrialTable table) {
    return population.clusters().stream()
        .flatMap(Collection::stream)
        .flatMap(
            example ->
                IntStream.range(0, population.repetitions())
                    .mapToObj(repetition -> table.trial(example, repetition)))
        .flatMap(Optional::stream)
        .map(table::latency)
        .flatMap(Optional::stream)
        .sorted()
        .toList();
  }
}
