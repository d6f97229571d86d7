package dev.suffice.experiments.stats;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The levels at which one hypothesis may come to be tested, fixed before the data.
 *
 * @param levels in (0, 1), falling; at least one
 */
public record LevelLadder(List<Double> levels) {
  public LevelLadder {
    levels = List.copyOf(levels);
    double above = 1;
    for (double level : levels) {
      if (!(level > 0 && level < above)) {
        throw new IllegalArgumentException("Levels must fall and lie in (0, 1): " + levels);
      }
      above = level;
    }
    if (levels.isEmpty()) {
      throw new IllegalArgumentException("At least one level is needed");
    }
  }

  /** A single level. */
  public static LevelLadder of(double level) {
    return new LevelLadder(List.of(level));
  }

  /** The levels of {@link Holm}'s procedure: alpha, alpha / 2, and so on to alpha / hypotheses. */
  public static LevelLadder holm(double alpha, int hypotheses) {
    return new LevelLadder(
        IntStream.rangeClosed(1, hypotheses).mapToObj(share -> alpha / share).toList());
  }

  /** The same with one level more. */
  public LevelLadder with(double level) {
    return new LevelLadder(
        Stream.concat(levels.stream(), Stream.of(level))
            .distinct()
            .sorted((one, other) -> Double.compare(other, one))
            .toList());
  }

  /** The same without the levels below another, which is one of them. */
  public LevelLadder downTo(double lowest) {
    return new LevelLadder(levels.stream().filter(level -> level >= lowest).toList());
  }

  /** The smallest level. */
  public double smallest() {
    return levels.get(levels.size() - 1);
  }
}
