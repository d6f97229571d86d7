package dev.suffice.experiments.run;

import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.result.Reuse;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;

/** Keeps with a run how much of its work was done already, and why it was not more. */
final class Reuses {
  /** In the order in which they are named. */
  private static final List<String> PARTS =
      List.of(
          "its strategy", "its options", "its model", "the task", "the training data", "the seed");

  private final Store store;
  private final Identity identity;
  private final StoredRun run;
  private final List<Reuse> found = new ArrayList<>();

  Reuses(Store store, Identity identity, StoredRun run) {
    this.store = store;
    this.identity = identity;
    this.run = run;
  }

  /** Notes what is there before the run does anything. */
  void begin(List<ApproachWork> work) {
    List<StoredRun> earlier =
        store.runs().stream()
            .filter(other -> other.experiment().equals(run.experiment()))
            .filter(other -> !other.id().equals(run.id()))
            .toList();
    for (ApproachWork item : work) {
      Map<String, Fingerprint> parts = identity.parts(item.approach());
      Optional<String> change =
          item.remaining().isEmpty() ? Optional.empty() : change(item, parts, earlier);
      found.add(new Reuse(item.approach().id(), 0, item.stored(), change));
      store.reuses().saveParts(item.version(), parts);
    }
    found.forEach(reuse -> store.reuses().save(run.id(), reuse));
  }

  /** Adds what the run did. */
  void end(ToLongFunction<String> asked) {
    for (Reuse reuse : found) {
      String id = reuse.approach();
      store
          .reuses()
          .save(run.id(), new Reuse(id, asked.applyAsLong(id), reuse.reused(), reuse.change()));
    }
  }

  private Optional<String> change(
      ApproachWork item, Map<String, Fingerprint> parts, List<StoredRun> earlier) {
    for (StoredRun other : earlier) {
      Optional<Long> version = version(other, item.approach());
      if (version.isPresent() && version.get() != item.version()) {
        return Optional.of(changed(parts, store.reuses().parts(version.get())));
      }
      if (version.isPresent()) {
        boolean sameData = other.dataset().equals(run.dataset());
        return sameData ? Optional.empty() : Optional.of("the data changed");
      }
    }
    return Optional.empty();
  }

  private static Optional<Long> version(StoredRun run, ApproachSpec approach) {
    return run.approaches().stream()
        .filter(one -> one.id().equals(approach.id()))
        .map(StoredRun.StoredApproach::version)
        .findFirst();
  }

  private static String changed(Map<String, Fingerprint> now, Map<String, Fingerprint> before) {
    List<String> names =
        PARTS.stream().filter(part -> !now.get(part).equals(before.get(part))).toList();
    if (before.isEmpty()) {
      return "it changed";
    }
    return names.isEmpty() ? "begun anew" : String.join(" and ", names) + " changed";
  }
}
