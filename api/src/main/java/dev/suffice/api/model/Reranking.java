package dev.suffice.api.model;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How well texts fit a query, as a reranker sees it.
 *
 * @param scores one per text, in the order of the texts; finite, the higher the better, to be
 *     compared with each other only
 * @param usage in the unit that the vendor bills
 * @param serviceTime the time it took, waiting in our own queues excluded
 */
public record Reranking(List<Double> scores, Usage usage, Duration serviceTime) {
  public Reranking {
    scores = List.copyOf(scores);
    Objects.requireNonNull(usage, "usage");
    if (serviceTime.isNegative()) {
      throw new IllegalArgumentException("serviceTime must not be negative: " + serviceTime);
    }
    if (scores.stream().anyMatch(score -> !Double.isFinite(score))) {
      throw new IllegalArgumentException("Scores must be finite: " + scores);
    }
  }

  /** The numbers of the texts, from 1, the best first; of equally good ones the earlier. */
  String order() {
    return IntStream.range(0, scores.size())
        .boxed()
        .sorted((one, other) -> Double.compare(scores.get(other), scores.get(one)))
        .map(place -> "[%s]".formatted(place + 1))
        .collect(Collectors.joining(" > "));
  }
}
