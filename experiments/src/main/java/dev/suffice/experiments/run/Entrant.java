package dev.suffice.experiments.run;

import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.adapt.ExampleOrder;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.decide.ApproachTrials;
import dev.suffice.experiments.store.Store;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** An approach in an adaptive evaluation: its trials so far, and those that may be to come. */
final class Entrant {
  private final ApproachWork work;
  private final List<Example> test;
  private final Expectation expectation;
  private final List<ApproachWork.Item> pending;
  private final Map<Key, ScoredTrial> trials = new LinkedHashMap<>();
  private Optional<String> failure = Optional.empty();

  private record Key(String example, int repetition) {}

  /**
   * @param known what was committed before
   */
  Entrant(ApproachWork work, List<Example> test, ApproachTrials known) {
    this.work = work;
    this.test = test;
    this.expectation = known.expectation().orElseThrow();
    this.pending = new LinkedList<>(work.remaining());
    known.trials().forEach(this::add);
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

  /** Trials that could still be made. */
  int pending() {
    return failure.isPresent() ? 0 : pending.size();
  }

  /** Trials that were made, in this run or before. */
  synchronized int made() {
    return trials.size();
  }

  /** Safe for any thread. */
  synchronized void add(ScoredTrial scored) {
    trials.put(new Key(scored.trial().exampleId(), scored.trial().repetition()), scored);
  }

  void fail(String reason) {
    failure = Optional.of(reason);
  }

  /** Everything it did, as far as it is committed. */
  synchronized ApproachTrials trials(Store store) {
    return new ApproachTrials(
        id(),
        List.copyOf(trials.values()),
        store.preparation(work.version()),
        failure,
        Optional.of(expectation));
  }

  /** Takes the next trials, of so many clusters at most, with examples that are relevant. */
  List<ApproachWork.Item> next(Set<String> relevant, int clusters) {
    var batch = new ArrayList<ApproachWork.Item>();
    String cluster = "";
    int begun = 0;
    for (Iterator<ApproachWork.Item> items = pending.iterator(); items.hasNext(); ) {
      ApproachWork.Item item = items.next();
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
      items.remove();
    }
    return batch;
  }

  /** Takes the trials that are still to be made among some that another approach makes. */
  List<ApproachWork.Item> alongside(List<ApproachWork.Item> others) {
    Predicate<ApproachWork.Item> isAmong = Set.copyOf(others)::contains;
    List<ApproachWork.Item> batch = pending.stream().filter(isAmong).toList();
    pending.removeIf(isAmong);
    return batch;
  }
}
