package dev.suffice.experiments.run;

import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.adapt.ExampleOrder;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.decide.ApproachTrials;
import dev.suffice.experiments.store.Store;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * An approach in an adaptive evaluation: its trials so far, and those that may be to come. Trials
 * that were committed before are met again in their order, so that an interrupted evaluation takes
 * the same turns as it would have taken.
 */
final class Entrant {
  private final ApproachWork work;
  private final List<Example> test;
  private final Expectation expectation;
  private final Set<ApproachWork.Item> askable;
  private final ArrayDeque<ApproachWork.Item> ahead;
  private final Map<Key, ScoredTrial> known = new HashMap<>();
  private final Map<Key, ScoredTrial> trials = new LinkedHashMap<>();
  private Optional<String> failure = Optional.empty();

  private record Key(String example, int repetition) {}

  /**
   * @param order of all trials that an approach can have
   * @param before what was committed before
   */
  Entrant(
      ApproachWork work, List<ApproachWork.Item> order, List<Example> test, ApproachTrials before) {
    this.work = work;
    this.test = test;
    this.expectation = before.expectation().orElseThrow();
    this.askable = new HashSet<>(work.remaining());
    before.trials().forEach(scored -> known.put(key(scored), scored));
    askable.forEach(item -> known.remove(key(item)));
    this.ahead =
        order.stream()
            .filter(item -> askable.contains(item) || known.containsKey(key(item)))
            .collect(Collectors.toCollection(ArrayDeque::new));
  }

  private static Key key(ScoredTrial scored) {
    return new Key(scored.trial().exampleId(), scored.trial().repetition());
  }

  private Key key(ApproachWork.Item item) {
    return new Key(test.get(item.example()).id(), item.key().repetition());
  }

  ApproachWork work() {
    return work;
  }

  String id() {
    return work.approach().id();
  }

  Expectation expectation() {
    return expectation;
  }

  /** Trials that it has not met; of a failed approach none. */
  int ahead() {
    return failure.isPresent() ? 0 : ahead.size();
  }

  /** Trials that could still be made. */
  int pending() {
    return failure.isPresent() ? 0 : askable.size();
  }

  /** Trials that were made, in this run or before. */
  synchronized int made() {
    return trials.size() + known.size();
  }

  /** Whether nothing was asked of it yet, in this run or before. */
  synchronized boolean isUntouched() {
    return trials.isEmpty();
  }

  /** Safe for any thread. */
  synchronized void add(ScoredTrial scored) {
    trials.put(key(scored), scored);
  }

  void fail(String reason) {
    failure = Optional.of(reason);
  }

  /** Everything it met, as far as it is committed. */
  synchronized ApproachTrials trials(Store store) {
    return new ApproachTrials(
        id(),
        List.copyOf(trials.values()),
        store.preparation(work.version()),
        failure,
        Optional.of(expectation));
  }

  /** The next trials ahead, of so many clusters at most, with examples that are relevant. */
  List<ApproachWork.Item> next(Set<String> relevant, int clusters) {
    var batch = new ArrayList<ApproachWork.Item>();
    String cluster = "";
    int begun = 0;
    for (ApproachWork.Item item : ahead) {
      Example example = test.get(item.example());
      if (!relevant.contains(example.id())) {
        continue;
      }
      String own = ExampleOrder.cluster(example);
      begun += own.equals(cluster) ? 0 : 1;
      if (begun > clusters) {
        break;
      }
      cluster = own;
      batch.add(item);
    }
    return batch;
  }

  /**
   * Meets those of some trials that are still ahead.
   *
   * @return those that have to be asked; the others were committed before
   */
  synchronized List<ApproachWork.Item> meet(List<ApproachWork.Item> some) {
    Predicate<ApproachWork.Item> isAmong = Set.copyOf(some)::contains;
    List<ApproachWork.Item> met = ahead.stream().filter(isAmong).toList();
    ahead.removeIf(isAmong);
    met.stream()
        .flatMap(item -> Optional.ofNullable(known.remove(key(item))).stream())
        .forEach(this::add);
    List<ApproachWork.Item> anew = met.stream().filter(askable::contains).toList();
    anew.forEach(askable::remove);
    return anew;
  }
}
