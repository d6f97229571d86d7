package dev.suffice.experiments.score.exec;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.catalog.Required;
import dev.suffice.api.metric.Metric.Direction;
import dev.suffice.experiments.score.named.GivenNames;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A scorer of one's own.
 *
 * @param command the program and its arguments; no shell reads them
 * @param name what it is called in requirements and reports
 * @param range the least and the greatest score it gives, [0, 1] when left out; mapped to [0, 1] on
 *     a straight line
 * @param timeout for one answer, 10 s when left out
 * @param direction a quality when left out
 */
public record ExecOptions(
    @Required
        @Description("The program and its arguments, [python3, score.py]; no shell reads them.")
        List<String> command,
    @Description("What it is called in requirements and reports.") String name,
    @Description("The least and the greatest score it gives; [0, 1] by default.")
        List<Double> range,
    @Description("For one answer; 10 s by default.") Optional<Duration> timeout,
    @Description("A quality is better high, an event better low; quality by default.")
        Optional<Direction> direction) {
  private static final List<Double> USUAL_RANGE = List.of(0.0, 1.0);
  private static final Duration LONGEST = Duration.ofHours(1);

  public ExecOptions {
    command = List.copyOf(command);
    range = List.copyOf(range);
    if (command.isEmpty() || command.get(0).isBlank()) {
      throw new IllegalArgumentException(
          "command needs a program, for example [python3, score.py]");
    }
    GivenNames.requireForm(name);
    boolean isRange =
        range.isEmpty()
            || (range.size() == 2
                && range.stream().allMatch(Double::isFinite)
                && range.get(0) < range.get(1));
    if (!isRange) {
      throw new IllegalArgumentException(
          "range is the least and the greatest score, for example [1, 5]: " + range);
    }
    timeout.ifPresent(ExecOptions::check);
  }

  double least() {
    return range.isEmpty() ? USUAL_RANGE.get(0) : range.get(0);
  }

  double greatest() {
    return range.isEmpty() ? USUAL_RANGE.get(1) : range.get(1);
  }

  private static void check(Duration timeout) {
    if (timeout.isZero() || timeout.isNegative() || timeout.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("timeout must be more than 0 s and at most 1 h");
    }
  }
}
