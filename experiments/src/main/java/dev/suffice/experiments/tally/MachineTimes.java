package dev.suffice.experiments.tally;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.experiments.cost.CostProjection;
import dev.suffice.experiments.cost.ModelLoad;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How long an approach keeps dedicated machines at work: how many it takes hangs on a mean that is
 * measured, so it is no more certain than that mean. No answer that counts takes longer than the
 * timeout, a failure counts as the whole of it.
 */
public record MachineTimes(Experiment experiment, Subject subject) {
  /** The models on dedicated machines that it asks. */
  public List<ModelSpec> models() {
    return projection().dedicated().stream().map(ModelLoad::model).toList();
  }

  /** The bill's basis if an average request took a share of the timeout on each machine. */
  public CostProjection at(double share) {
    double seconds = timeout().toNanos() / 1e9 * share;
    return projection().withDedicatedSeconds(BigDecimal.valueOf(seconds));
  }

  /** The share of the timeout that each trial is at work on the only dedicated machine. */
  public Quality shares() {
    return Quality.in(subject.table(), this::share);
  }

  /** What is left of the timeout: more is better. */
  public Quality shareLeft() {
    return Quality.in(
        subject.table(),
        row -> {
          OptionalDouble share = share(row);
          return share.isPresent() ? OptionalDouble.of(1 - share.getAsDouble()) : share;
        });
  }

  /** Whether a trial kept a machine at work for longer than it may take. */
  public boolean isBeyondTimeout() {
    return subject
        .table()
        .counting()
        .filter(row -> !subject.table().isFailure(row))
        .anyMatch(row -> time(row).compareTo(timeout()) > 0);
  }

  private OptionalDouble share(int row) {
    if (!subject.table().counts(row)) {
      return OptionalDouble.empty();
    }
    Duration time = time(row);
    boolean whole = subject.table().isFailure(row) || time.compareTo(timeout()) > 0;
    return OptionalDouble.of(whole ? 1 : (double) time.toNanos() / timeout().toNanos());
  }

  private Duration time(int row) {
    List<String> names = models().stream().map(ModelSpec::name).toList();
    return subject.table().calls(row).stream()
        .filter(call -> names.contains(call.model()))
        .map(ModelCall::serviceTime)
        .reduce(Duration.ZERO, Duration::plus);
  }

  private Duration timeout() {
    return experiment.limits().timeout();
  }

  private CostProjection projection() {
    return subject.projection().orElseThrow();
  }
}
