package dev.suffice.strategies.external;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.model.Secret;
import dev.suffice.api.money.Money;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.strategy.StrategyContext;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Options and prepared approaches for tests. */
final class Applications {
  static final Task TASK = Examples.classification("fruit", "tool", "animal");
  static final TaskData DATA = Examples.data(TASK, List.of());

  private Applications() {}

  static ExternalOptions http(String url) {
    return http(url, Optional.empty(), Map.of());
  }

  static ExternalOptions http(String url, Optional<String> health, Map<String, Secret> headers) {
    return new ExternalOptions(
        Optional.of(url),
        List.of(),
        Money.usd("0.002"),
        Optional.empty(),
        health,
        headers,
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static ExternalOptions program(List<String> command) {
    return program(command, Money.ZERO, Optional.empty(), OptionalInt.empty());
  }

  static ExternalOptions program(
      List<String> command, Money cost, Optional<String> health, OptionalInt concurrency) {
    return new ExternalOptions(
        Optional.empty(),
        command,
        cost,
        Optional.empty(),
        health,
        Map.of(),
        Optional.empty(),
        concurrency,
        Optional.empty(),
        Optional.empty());
  }

  static Solver prepared(ExternalOptions options, StrategyContext context) {
    return new ExternalFactory(System::nanoTime).create(options, context).prepare(DATA);
  }

  static Solver prepared(ExternalOptions options, Duration timeout) {
    return prepared(options, new FakeStrategyContext(TASK).withTimeout(timeout));
  }
}
