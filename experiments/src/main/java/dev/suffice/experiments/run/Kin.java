package dev.suffice.experiments.run;

import dev.suffice.api.task.Example;
import dev.suffice.experiments.store.Design;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the earlier runs whose answers somebody may have had in view: of an experiment of the same
 * name, or with an approach in common, on at least one test example in common.
 */
final class Kin {
  private Kin() {}

  /** Before a run, the first one first. */
  static List<StoredRun> before(Store store, StoredRun run) {
    return store.runs().stream()
        .filter(other -> !other.id().equals(run.id()) && !other.started().isAfter(run.started()))
        .filter(other -> isRelated(other, run))
        .filter(other -> wasSeen(store, other))
        .filter(
            other ->
                other.testSet().equals(run.testSet())
                    || overlap(
                        store.dataset(other.dataset()).test(), store.dataset(run.dataset()).test()))
        .sorted(Comparator.comparing(StoredRun::started).thenComparing(StoredRun::id))
        .toList();
  }

  private static boolean isRelated(StoredRun other, StoredRun run) {
    return other.experiment().equals(run.experiment())
        || !Collections.disjoint(versions(other), versions(run))
        || !Collections.disjoint(approaches(other), approaches(run));
  }

  private static Set<Long> versions(StoredRun run) {
    return run.approaches().stream()
        .map(StoredRun.StoredApproach::version)
        .collect(Collectors.toSet());
  }

  private static Set<String> approaches(StoredRun run) {
    return Set.copyOf(run.design().map(Design::approaches).orElse(List.of()));
  }

  /** A run that was killed has shown what it had committed. */
  static boolean wasSeen(Store store, StoredRun run) {
    return run.finished().isPresent()
        || run.approaches().stream().anyMatch(one -> store.holdsTrials(one.version()));
  }

  private static boolean overlap(List<Example> some, List<Example> others) {
    var asked = new HashSet<Fingerprint>();
    some.forEach(example -> asked.add(asked(example)));
    return others.stream().map(Kin::asked).anyMatch(asked::contains);
  }

  private static Fingerprint asked(Example example) {
    return Fingerprint.of(example.input(), example.passages());
  }
}
