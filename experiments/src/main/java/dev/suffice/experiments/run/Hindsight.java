package dev.suffice.experiments.run;

import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/** Tells whether requirements were written with the answers known. */
public final class Hindsight {
  private Hindsight() {}

  /**
   * Whether the first run that judged any of these trials judged them by other requirements:
   * whoever wrote the present ones may have seen the answers.
   */
  public static boolean isMoved(Store store, StoredRun run) {
    Set<Long> versions =
        run.approaches().stream()
            .map(StoredRun.StoredApproach::version)
            .collect(Collectors.toSet());
    return store.runs().stream()
        .filter(other -> other.id().equals(run.id()) || wasSeen(store, other))
        .filter(other -> !other.started().isAfter(run.started()))
        .filter(
            other -> other.approaches().stream().anyMatch(one -> versions.contains(one.version())))
        .min(Comparator.comparing(StoredRun::started).thenComparing(StoredRun::id))
        .filter(first -> !first.requirements().equals(run.requirements()))
        .isPresent();
  }

  /** A run that was killed has shown what it had committed. */
  private static boolean wasSeen(Store store, StoredRun run) {
    return run.finished().isPresent()
        || run.approaches().stream().anyMatch(one -> store.holdsTrials(one.version()));
  }
}
