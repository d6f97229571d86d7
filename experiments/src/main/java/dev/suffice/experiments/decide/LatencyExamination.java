package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.experiments.stats.MeanEvidence;
import dev.suffice.experiments.tally.Population;
import dev.suffice.experiments.tally.Quality;
import dev.suffice.experiments.tally.Scale;
import dev.suffice.experiments.tally.Subject;
import dev.suffice.experiments.tally.TrialTable;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Tests latencies. A failure is slower than any limit, and counts as the longest latency in a mean.
 *
 * @param longest longest latency of an answer, retries included; a slower one is a failure
 */
record LatencyExamination(Duration longest, Gatherings gatherings) {
  /** By the share of trials within the limit. */
  Finding examine(Question question, Requirement.LatencyQuantile requirement, Subject subject) {
    Population population = question.claim().population();
    TrialTable table = subject.table();
    long limit = requirement.limit().toNanos();
    Quality quality = Quality.in(table, row -> within(table, row, limit));
    return gatherings
        .gather(question.claim(), List.of(table), quality, requirement.quantile(), true)
        .map(evidence -> reading(population, quality, table, requirement, evidence))
        .map(question::tested)
        .orElseGet(() -> question.open("no complete cluster of trials"));
  }

  private QuantileReading reading(
      Population population,
      Quality quality,
      TrialTable table,
      Requirement.LatencyQuantile requirement,
      MeanEvidence evidence) {
    Sampling sampling = gatherings.sampling();
    return new QuantileReading(
        evidence,
        requirement.quantile(),
        ceiling(requirement.limit()).toNanos(),
        () -> new MetLatencies(population, table, sampling.met(population, quality)),
        latencies -> sampling.limits(population, latencies, requirement.quantile()));
  }

  /** By the mean share of the longest latency. */
  Finding examine(Question question, Requirement.MeanLatency requirement, Subject subject) {
    Scale scale = new Scale(QuantileReading.milliseconds(longest), 0);
    double asked = scale.quality(QuantileReading.milliseconds(requirement.limit()));
    TrialTable table = subject.table();
    Quality quality = Quality.in(table, row -> share(table, row, scale));
    return gatherings
        .gather(question.claim(), List.of(table), quality, asked, false)
        .map(evidence -> new MeanReading(evidence, asked, scale))
        .map(question::tested)
        .orElseGet(() -> question.open("no complete cluster of trials"));
  }

  /** Absent where nobody knows. */
  private static OptionalDouble within(TrialTable table, int row, long limit) {
    if (table.isFailure(row)) {
      return OptionalDouble.of(0);
    }
    OptionalLong took = table.latency(row);
    return took.isPresent()
        ? OptionalDouble.of(took.getAsLong() <= limit ? 1 : 0)
        : OptionalDouble.empty();
  }

  private OptionalDouble share(TrialTable table, int row, Scale scale) {
    OptionalLong took = table.latency(row);
    if (took.isEmpty()) {
      return OptionalDouble.empty();
    }
    long capped = Math.min(took.getAsLong(), longest.toNanos());
    return OptionalDouble.of(scale.quality(QuantileReading.milliseconds(capped)));
  }

  private Duration ceiling(Duration limit) {
    return limit.compareTo(longest) < 0 ? longest : limit.plusMillis(1);
  }
}
