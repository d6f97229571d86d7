package dev.suffice.strategies.external;

import dev.suffice.api.model.Usage;
import dev.suffice.api.money.Money;
import dev.suffice.api.task.Passage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What an application replied.
 *
 * @param answer absent where it failed
 * @param failure why it could not answer, in its own words
 * @param cost by its own account
 * @param usage tokens, by its own account
 * @param latency by its own account
 */
record Reply(
    Optional<String> answer,
    Optional<String> failure,
    List<Passage> passages,
    Optional<Double> confidence,
    Optional<Money> cost,
    Optional<Usage> usage,
    Optional<Duration> latency) {
  Reply {
    passages = List.copyOf(passages);
    if (answer.isPresent() == failure.isPresent()) {
      throw new IllegalArgumentException("A reply holds an answer or a failure");
    }
  }
}
