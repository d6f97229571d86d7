package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.Problem;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.StopSignal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The approaches that others are compared with: without their answers nothing can be certified. */
final class References {
  private References() {}

  static Set<String> of(Experiment experiment) {
    return experiment.adequacy().stream()
        .flatMap(adequacy -> adequacy.requirements().stream())
        .filter(Requirement.NonInferiority.class::isInstance)
        .map(requirement -> ((Requirement.NonInferiority) requirement).reference())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Ends a run in which all others would be asked for nothing. */
  static void stop(StopSignal stop, String reference, String reason) {
    stop.stop(
        ExitCode.USER_ERROR,
        "The reference '%s' could not be run, and nothing can be certified without it. %s"
            .formatted(reference, reason));
  }

  /**
   * Refuses a run that leaves out a reference whose answers are not all there.
   *
   * @throws InvalidExperimentException with what would be right
   */
  static void refuseLeftOut(Experiment experiment, String reference) {
    throw new InvalidExperimentException(
        List.of(
            new Problem(
                new Location(experiment.source().file().toString(), 1, 1),
                "--only",
                "The run leaves out '%s', which others are compared with.".formatted(reference),
                "Name it as well; it is asked only where an answer of its own is missing.")));
  }
}
