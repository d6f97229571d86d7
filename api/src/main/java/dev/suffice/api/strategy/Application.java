package dev.suffice.api.strategy;

import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.TokenPrice;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An application that an approach asks: somebody's own program or service, of which nothing is
 * known but what it is told and says.
 *
 * @param name its address or its program, for people; holds no secret
 * @param identity all of the options that an answer may depend on: a record of facts, so that price
 *     and patience can change without a new request
 * @param command the program and its arguments, started in the folder of the experiment's file;
 *     files of that folder that it names belong to the identity by their content; empty for an
 *     application that runs by itself
 * @param costPerRequest what a request costs where its reply does not tell, and the most that one
 *     may cost where it does; not negative
 * @param price of the tokens that a reply counts, where it tells no cost
 * @param parallelRequests how many requests it takes at a time, at least 1
 */
public record Application(
    String name,
    Record identity,
    List<String> command,
    Money costPerRequest,
    Optional<TokenPrice> price,
    int parallelRequests) {
  public Application {
    Objects.requireNonNull(price, "price");
    Objects.requireNonNull(identity, "identity");
    command = List.copyOf(command);
    if (name.isBlank()) {
      throw new IllegalArgumentException("An application needs a name");
    }
    if (costPerRequest.usd().signum() < 0) {
      throw new IllegalArgumentException(
          "cost-per-request: must not be negative: " + costPerRequest);
    }
    if (parallelRequests < 1) {
      throw new IllegalArgumentException("concurrency: at least 1: " + parallelRequests);
    }
  }

  /** An application whose tokens have no price. */
  public Application(
      String name,
      Record identity,
      List<String> command,
      Money costPerRequest,
      int parallelRequests) {
    this(name, identity, command, costPerRequest, Optional.empty(), parallelRequests);
  }

  /**
   * What a request cost as far as its reply tells, in money or in tokens that have a price; absent:
   * it costs what is declared.
   */
  public Optional<Money> cost(Optional<Money> told, Optional<Usage> usage) {
    return told.or(
        () -> usage.flatMap(tokens -> price.flatMap(rates -> rates.ofCall(tokens, Duration.ZERO))));
  }

  /** Whether it is a server, which may be asked too much, instead of a program of ours. */
  public boolean isServer() {
    return command.isEmpty();
  }
}
