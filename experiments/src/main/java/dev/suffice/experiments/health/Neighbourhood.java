package dev.suffice.experiments.health;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The most similar texts of one test example, by where they are and whether they contradict it.
 *
 * @param training in training or validation, with an answer that agrees
 * @param trainingConflict in training or validation, with another label
 * @param test in the test split, with an answer that agrees
 * @param testConflict in the test split, with another label
 */
record Neighbourhood(
    Optional<NearPairs.Pair> training,
    Optional<NearPairs.Pair> trainingConflict,
    Optional<NearPairs.Pair> test,
    Optional<NearPairs.Pair> testConflict) {
  /** Pairs kept of each kind: more than a report shows. */
  private static final int KEPT = 100;

  private static final Comparator<NearPairs.Pair> MOST_SIMILAR_FIRST =
      Comparator.comparingDouble(NearPairs.Pair::similarity)
          .reversed()
          .thenComparingInt(NearPairs.Pair::test)
          .thenComparing(NearPairs.Pair::place)
          .thenComparingInt(NearPairs.Pair::position);

  static NearPairs summary(String model, String scope, List<Neighbourhood> all) {
    List<NearPairs.Pair> conflicts = best(all.stream().flatMap(Neighbourhood::conflicts));
    List<NearPairs.Pair> agreeing = best(all.stream().flatMap(Neighbourhood::agreeing));
    return new NearPairs(
        model,
        scope,
        count(all, one -> one.training.isPresent() || one.trainingConflict.isPresent()),
        count(all, one -> one.test.isPresent() || one.testConflict.isPresent()),
        count(all, one -> one.conflicts().findAny().isPresent()),
        Stream.concat(conflicts.stream(), agreeing.stream()).toList());
  }

  private Stream<NearPairs.Pair> conflicts() {
    return Stream.concat(trainingConflict.stream(), testConflict.stream());
  }

  private Stream<NearPairs.Pair> agreeing() {
    return Stream.concat(training.stream(), test.stream());
  }

  private static List<NearPairs.Pair> best(Stream<NearPairs.Pair> pairs) {
    return pairs.distinct().sorted(MOST_SIMILAR_FIRST).limit(KEPT).toList();
  }

  private static int count(List<Neighbourhood> all, Predicate<Neighbourhood> matters) {
    return (int) all.stream().filter(matters).count();
  }
}
