package dev.suffice.runtime;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.Problem;
import dev.suffice.experiments.decide.Feasibility;
import dev.suffice.experiments.decide.Feasibility.Obstacle;
import java.util.List;

/** Tells what a test set cannot decide; refuses what makes no sense at all. */
final class Obstacles {
  private Obstacles() {}

  /**
   * Requirements that this test set can never certify.
   *
   * @throws InvalidExperimentException when a requirement cannot be tested, or a slice is too small
   *     and the file does not say that small slices may be pooled
   */
  static List<String> undecidable(Experiment experiment) {
    List<Obstacle> obstacles = Feasibility.obstacles(experiment);
    List<Problem> refused =
        obstacles.stream()
            .filter(Obstacle::isRefused)
            .map(obstacle -> problem(experiment, obstacle))
            .toList();
    if (!refused.isEmpty()) {
      throw new InvalidExperimentException(refused);
    }
    return obstacles.stream().map(Obstacle::text).toList();
  }

  private static Problem problem(Experiment experiment, Obstacle obstacle) {
    return new Problem(
        location(experiment, obstacle.requirement()), "adequate.require", obstacle.text(), "");
  }

  /** The line that holds the requirement, spaces aside; the first where there is none. */
  private static Location location(Experiment experiment, String requirement) {
    String file = experiment.source().file().toString();
    List<String> lines = experiment.source().document().lines().toList();
    String wanted = requirement.replaceAll("\\s", "");
    for (int line = 0; line < lines.size(); line++) {
      if (lines.get(line).replaceAll("\\s", "").contains(wanted)) {
        int column = lines.get(line).length() - lines.get(line).stripLeading().length() + 1;
        return new Location(file, line + 1, column);
      }
    }
    return new Location(file, 1, 1);
  }
}
