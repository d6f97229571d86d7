package dev.suffice.experiments.run;

import static java.util.stream.Collectors.toCollection;

import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Example;
import dev.suffice.api.trial.Preparation;
import dev.suffice.experiments.adapt.ExampleOrder;
import dev.suffice.experiments.cost.Expectation;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.tally.ApproachTrials;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * An approach in an adaptive evaluation: its trials so far, and those that may be to come. Trials
 * that were committed before are met again in their order, so that an interrupted evaluation takes
 * the same turns as it would have taken.
 */
final class Entrant {
  private final ApproachWork work;
  private final List<Example> test;
  private final Expectation expectation;
  private final List<ApproachWork.Item> order;
  private final Set<ApproachWork.Item> askable;
  private LinkedHashSet<ApproachWork.Item> ahead;
  private final Map<Key, ScoredTrial> known = new HashMap<>();

  /** Trials that it met and that were not told yet. */
  private final List<ScoredTrial> news = new ArrayList<>();

  private int met;
  private Optional<Preparation> preparation = Optional.empty();
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
    this.order = order;
    this.expectation = before.expectation().orElseThrow();
    this.askable = new HashSet<>(work.remaining());
    before.trials().forEach(scored -> known.put(key(scored), scored));
    askable.forEach(item -> known.remove(key(item)));
    this.ahead =
        order.stream()
            .filter(item -> askable.contains(item) || known.containsKey(key(item)))
            .collect(toCollection(LinkedHashSet::new));
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
    return met + known.size();
  }

  /** Whether nothing was asked of it yet, in this run or before. */
  synchronized boolean isUntouched() {
    return met == 0;
  }

  /** Safe for any thread. */
  synchronized void add(ScoredTrial scored) {
    news.add(scored);
    met++;
  }

  void fail(String reason) {
    failure = Optional.of(reason);
  }

  Optional<String> failure() {
    return failure;
  }

  /** Of the trials that another one has not met, those that this one has. */
  synchronized long met(Entrant other) {
    var unmet = new HashSet<>(ahead);
    return other.ahead.stream().filter(item -> !unmet.contains(item)).count();
  }

  /** What it met since this was last asked, and the rest as it stands now. */
  synchronized ApproachTrials news(Store store) {
    preparation = preparation.or(() -> store.preparation(work.version()));
    var told = List.copyOf(news);
    news.clear();
    return new ApproachTrials(id(), told, preparation, failure, Optional.of(expectation));
  }

  /** The next trials ahead, of so many clusters at most, with examples that are relevant. */
  List<ApproachWork.Item> next(IntPredicate relevant, int clusters) {
    var batch = new ArrayList<ApproachWork.Item>();
    String cluster = "";
    int begun = 0;
    for (ApproachWork.Item item : ahead) {
      if (!relevant.test(item.example())) {
        continue;
      }
      String own = ExampleOrder.cluster(test.get(item.example()));
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
   * @param some in the one order
   * @return those that have to be asked; the others were committed before
   */
  synchronized List<ApproachWork.Item> meet(List<ApproachWork.Item> some) {
    var anew = new ArrayList<ApproachWork.Item>();
    for (ApproachWork.Item item : some) {
      if (!ahead.remove(item)) {
        continue;
      }
      Optional.ofNullable(known.remove(key(item))).ifPresent(this::add);
      if (askable.remove(item)) {
        anew.add(item);
      }
    }
    return anew;
  }

  /** Takes back trials that were to be asked and were not. */
  synchronized void putBack(List<ApproachWork.Item> unasked) {
    askable.addAll(unasked);
    ahead.addAll(unasked);
    ahead = order.stream().filter(ahead::contains).collect(toCollection(LinkedHashSet::new));
  }
}
