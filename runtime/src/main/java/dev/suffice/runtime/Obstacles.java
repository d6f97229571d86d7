package dev.suffice.runtime;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.Problem;
import dev.suffice.experiments.decide.Feasibility;
import dev.suffice.experiments.decide.Feasibility.Obstacle;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what a test set cannot decide; refuses what makes no sense at all. */
final class Obstacles {
  /** Obstacles of one requirement that are told one by one; the others are counted. */
  private static final int TOLD = 3;

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
        few(obstacles.stream().filter(Obstacle::isRefused))
            .map(obstacle -> problem(experiment, obstacle))
            .toList();
    if (!refused.isEmpty()) {
      throw new InvalidExperimentException(refused);
    }
    return few(obstacles.stream()).map(Obstacle::text).toList();
  }

  /** Of a requirement that fails on many slices the first ones, and how many more there are. */
  private static Stream<Obstacle> few(Stream<Obstacle> obstacles) {
    Map<String, List<Obstacle>> lines =
        obstacles.collect(
            Collectors.groupingBy(Obstacle::requirement, LinkedHashMap::new, Collectors.toList()));
    return lines.values().stream().flatMap(Obstacles::fewOfOne);
  }

  private static Stream<Obstacle> fewOfOne(List<Obstacle> obstacles) {
    int more = obstacles.size() - TOLD;
    if (more <= 0) {
      return obstacles.stream();
    }
    Obstacle last = obstacles.get(TOLD - 1);
    String text = "%s And %s more like it.".formatted(last.text(), more);
    return Stream.concat(
        obstacles.stream().limit(TOLD - 1),
        Stream.of(new Obstacle(last.requirement(), text, last.isRefused())));
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
