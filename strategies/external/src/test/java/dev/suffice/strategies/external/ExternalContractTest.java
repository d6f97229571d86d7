package dev.suffice.strategies.external;

import dev.suffice.api.kit.StrategyContract;
import dev.suffice.api.strategy.Strategy;
import dev.suffice.api.strategy.StrategyContext;
import org.junit.jupiter.api.AfterEach;

/** What every strategy keeps, asked of an application that always says the same. */
class ExternalContractTest extends StrategyContract {
  private final Server server = new Server(asked -> Server.Reply.json("{\"answer\": \"fruit\"}"));

  @AfterEach
  void close() {
    server.close();
  }

  @Override
  protected Strategy strategy(StrategyContext context) {
    return new ExternalFactory(System::nanoTime)
        .create(Applications.http(server.address("/answer")), context);
  }
}
