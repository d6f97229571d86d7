package dev.suffice.runtime;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Problem;
import dev.suffice.api.result.Power;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What can be said of an experiment without spending anything.
 *
 * @param undecidable sentences: requirements that this test set can never certify, and why
 * @param power what it can decide, requirement by requirement
 */
public record Check(Experiment experiment, List<String> undecidable, List<Power> power) {
  public Check {
    Objects.requireNonNull(experiment, "experiment");
    undecidable = List.copyOf(undecidable);
    power = List.copyOf(power);
  }

  /** The same, of which a person is told more, last. */
  public Check warned(List<String> more) {
    List<String> all = Stream.concat(experiment.warnings().stream(), more.stream()).toList();
    return with(experiment.withWarnings(all));
  }

  /** The same of an experiment that only has other limits or another purpose. */
  Check with(Experiment other) {
    return new Check(other, undecidable, power);
  }

  /** The same, of which a person is told, last, what keys are missing for a run. */
  public Check warnedOfKeys() {
    return warned(experiment.missingKeys().stream().map(Check::warning).toList());
  }

  private static String warning(Problem missing) {
    return "%s: %s %s Checking and planning take none, but a run is refused until it is set."
        .formatted(missing.path(), missing.message(), missing.remedy());
  }
}
