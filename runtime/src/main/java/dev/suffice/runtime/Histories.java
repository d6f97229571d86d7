package dev.suffice.runtime;

import dev.suffice.api.comparison.Change;
import dev.suffice.api.comparison.PastDecision;
import dev.suffice.api.comparison.PastDecision.Since;
import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.comparison.TestItem;
import dev.suffice.config.DeclaredModels;
import dev.suffice.config.DocumentChanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Tells what an experiment decided over time, each run held against the one before. */
final class Histories {
  private Histories() {}

  static List<PastDecision> of(List<Snapshot> oldestFirst) {
    var decisions = new ArrayList<PastDecision>();
    Optional<Snapshot> before = Optional.empty();
    for (Snapshot snapshot : oldestFirst) {
      decisions.add(decision(snapshot, before.map(earlier -> since(earlier, snapshot))));
      before = Optional.of(snapshot);
    }
    return List.copyOf(decisions);
  }

  private static PastDecision decision(Snapshot snapshot, Optional<Since> since) {
    return new PastDecision(
        snapshot.name(),
        snapshot.decision(),
        snapshot.decision().approach().flatMap(snapshot::approach),
        DeclaredModels.of(snapshot.settings()),
        since);
  }

  private static Since since(Snapshot before, Snapshot after) {
    List<Change> changes = DocumentChanges.between(before.settings(), after.settings());
    Set<String> was = keys(before);
    Set<String> is = keys(after);
    return new Since(
        before.decision().verdict() != after.decision().verdict()
            || !before.decision().approach().equals(after.decision().approach()),
        those(changes, change -> isOfModel(change) && !isPrice(change)),
        those(changes, Histories::isPrice),
        those(changes, change -> !isOfModel(change)),
        beyond(is, was),
        beyond(was, is));
  }

  private static List<Change> those(List<Change> changes, Predicate<Change> wanted) {
    return changes.stream().filter(wanted).toList();
  }

  private static boolean isOfModel(Change change) {
    return change.path().startsWith("models.");
  }

  private static boolean isPrice(Change change) {
    return isOfModel(change) && change.path().matches(".*\\.price([.\\[].*)?");
  }

  private static Set<String> keys(Snapshot snapshot) {
    return snapshot.examples().stream().map(TestItem::key).collect(Collectors.toSet());
  }

  /** How many of the first the second has not. */
  private static int beyond(Set<String> first, Set<String> second) {
    return (int) first.stream().filter(key -> !second.contains(key)).count();
  }
}
