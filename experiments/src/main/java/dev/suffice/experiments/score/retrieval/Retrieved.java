package dev.suffice.experiments.score.retrieval;

import dev.suffice.api.corpus.Evidence;
import dev.suffice.api.corpus.Origin;
import dev.suffice.api.corpus.Span;
import dev.suffice.api.task.Passage;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Passages that were shown, against the evidence that they should {@linkplain Evidence#isHeldBy
 * hold}.
 *
 * @param evidence what should be found; at least one
 * @param passages what was shown, best first
 */
record Retrieved(List<Evidence> evidence, List<Passage> passages) {
  Retrieved {
    evidence = evidence.stream().distinct().toList();
    passages = List.copyOf(passages);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("Without evidence there is nothing to find");
    }
  }

  /** Share of the evidence that is found. */
  double recall() {
    return (double) ranks().size() / evidence.size();
  }

  /** Share of the passages that hold evidence; 0 without passages. */
  double precision() {
    long holding = passages.stream().filter(this::holdsAny).count();
    return passages.isEmpty() ? 0 : (double) holding / passages.size();
  }

  /** One by the rank of the first passage that holds evidence; 0 when none does. */
  double reciprocalRank() {
    return ranks().stream().mapToInt(rank -> rank).min().stream()
        .mapToDouble(first -> 1.0 / first)
        .findFirst()
        .orElse(0);
  }

  /**
   * Discounted cumulative gain by the ideal one. A passage gains 1 where it is the first to hold
   * some evidence; ideally those that gain come first, and whatever is not found stands in a
   * passage of its own.
   */
  double ndcg() {
    List<Integer> ranks = ranks();
    Set<Integer> gaining = new HashSet<>(ranks);
    int needed = gaining.size() + evidence.size() - ranks.size();
    double ideal = IntStream.rangeClosed(1, needed).mapToDouble(Retrieved::discount).sum();
    return gaining.stream().sorted().mapToDouble(Retrieved::discount).sum() / ideal;
  }

  /** Share of the evidence's characters that stand in a passage; whole documents have none. */
  double spanRecall() {
    long all = 0;
    long found = 0;
    for (String document : evidence.stream().map(Evidence::document).distinct().toList()) {
      BitSet asked = characters(spans(document));
      all += asked.cardinality();
      asked.and(characters(shown(document)));
      found += asked.cardinality();
    }
    return (double) found / all;
  }

  /** For each evidence that is found, the place of the first passage that holds it, from 1. */
  private List<Integer> ranks() {
    return evidence.stream()
        .map(this::rank)
        .filter(OptionalInt::isPresent)
        .map(OptionalInt::getAsInt)
        .toList();
  }

  private OptionalInt rank(Evidence sought) {
    return IntStream.range(0, passages.size())
        .filter(place -> holds(passages.get(place), sought))
        .map(place -> place + 1)
        .findFirst();
  }

  private boolean holdsAny(Passage passage) {
    return evidence.stream().anyMatch(sought -> holds(passage, sought));
  }

  private static boolean holds(Passage passage, Evidence sought) {
    return passage.origin().filter(sought::isHeldBy).isPresent();
  }

  private static double discount(int rank) {
    return Math.log(2) / Math.log(rank + 1.0);
  }

  private List<Span> spans(String document) {
    return evidence.stream()
        .filter(one -> one.document().equals(document))
        .flatMap(one -> one.span().stream())
        .toList();
  }

  private List<Span> shown(String document) {
    return passages.stream()
        .flatMap(passage -> passage.origin().stream())
        .filter(origin -> origin.document().equals(document))
        .map(Origin::span)
        .toList();
  }

  private static BitSet characters(List<Span> spans) {
    var characters = new BitSet();
    spans.forEach(span -> characters.set(span.start(), span.end()));
    return characters;
  }
}
