package dev.suffice.experiments.run;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.Problem;
import dev.suffice.experiments.store.Fingerprint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Approaches that differ in nothing but their ids; published figures may agree by chance. */
final class Twins {
  private Twins() {}

  /**
   * Refuses them: they would be asked twice for the same, and every approach makes certifying
   * harder.
   *
   * @throws InvalidExperimentException with a problem for each
   */
  static void refuse(Experiment experiment, Identity identity) {
    Map<Fingerprint, String> seen = new HashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (ApproachSpec approach : experiment.approaches()) {
      if (!approach.isTried()) {
        continue;
      }
      String twin = seen.putIfAbsent(identity.approach(approach), approach.id());
      if (twin != null) {
        problems.add(
            new Problem(
                new Location(experiment.source().file().toString(), 1, 1),
                "approaches." + approach.id(),
                "'%s' is the same as '%s' but for its id.".formatted(approach.id(), twin),
                "Remove one; each approach makes certifying harder for all."));
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidExperimentException(problems);
    }
  }
}
