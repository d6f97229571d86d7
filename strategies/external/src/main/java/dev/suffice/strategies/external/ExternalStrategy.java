package dev.suffice.strategies.external;

import dev.suffice.api.strategy.Forecast;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;

/** Puts each question to an application and reads its reply. It shows it no example. */
record ExternalStrategy(ExternalOptions options, StrategyContext context, LongSupplier nanoClock)
    implements Strategy {
  /**
   * @throws IllegalArgumentException when the application is given more time than an answer has
   */
  @Override
  public Forecast forecast(TaskData data, List<Question> sample) {
    requireTime();
    return Forecast.of(options.application().orElseThrow());
  }

  /**
   * Opens the way to the application and asks for its health.
   *
   * @throws IllegalArgumentException when it is not well, or cannot be started
   */
  @Override
  public Solver prepare(TaskData data) {
    Line line = line(requireTime());
    boolean ready = false;
    try {
      if (options.health().isPresent()) {
        line.checkHealth();
      }
      ready = true;
      return new ExternalSolver(options.application().orElseThrow(), line, context);
    } finally {
      if (!ready) {
        line.close();
      }
    }
  }

  private Line line(Duration timeout) {
    return options.url().isPresent()
        ? new HttpLine(options, timeout, nanoClock)
        : new ProgramLine(options, context.folder(), timeout, nanoClock);
  }

  private Duration requireTime() {
    Duration timeout = options.timeout().orElse(context.timeout());
    if (timeout.compareTo(context.timeout()) > 0) {
      throw new IllegalArgumentException(
          "timeout: %s ms are more than an answer may take; limits.timeout is %s ms"
              .formatted(timeout.toMillis(), context.timeout().toMillis()));
    }
    return timeout;
  }
}
