package dev.suffice.experiments.run;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.task.Example;
import dev.suffice.experiments.store.Fingerprint;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts test examples that were added after answers had been seen behind all others: the order in
 * which the others are met stays what it was.
 */
final class Growth {
  private final Store store;
  private final Identity identity;

  Growth(Store store, Identity identity) {
    this.store = store;
    this.identity = identity;
  }

  /** The experiment with its test examples in lots, those that were seen before first. */
  Experiment arranged(Experiment experiment) {
    Optional<Dataset> before = before(experiment);
    if (before.isEmpty() || before.get() == experiment.data()) {
      return experiment;
    }
    Map<Fingerprint, Example> added = new LinkedHashMap<>();
    List<Fingerprint> questions = identity.questions();
    for (int i = 0; i < questions.size(); i++) {
      added.put(questions.get(i), experiment.data().test().get(i));
    }
    var ordered = new ArrayList<Example>();
    var lots = new ArrayList<Integer>();
    List<Fingerprint> old = identity.questions(before.get().test());
    int from = 0;
    for (int lot : before.get().lots()) {
      int size = ordered.size();
      old.subList(from, from + lot)
          .forEach(key -> Optional.ofNullable(added.remove(key)).ifPresent(ordered::add));
      from += lot;
      addLot(lots, ordered.size() - size);
    }
    ordered.addAll(added.values());
    addLot(lots, added.size());
    return lots.isEmpty()
        ? experiment
        : experiment.withData(experiment.data().withTest(ordered, lots));
  }

  private static void addLot(List<Integer> lots, int size) {
    if (size > 0) {
      lots.add(size);
    }
  }

  /** The data of the newest run whose answers were seen, if it asked any of these questions. */
  private Optional<Dataset> before(Experiment experiment) {
    List<String> approaches = Designs.approaches(experiment, identity);
    return store.runs().stream()
        .filter(run -> isRelated(run, experiment, approaches))
        .filter(run -> Kin.wasSeen(store, run))
        .sorted(Comparator.comparing(StoredRun::started).thenComparing(StoredRun::id).reversed())
        .map(run -> dataset(run, experiment))
        .filter(data -> data == experiment.data() || overlaps(data))
        .findFirst();
  }

  private boolean overlaps(Dataset data) {
    return !Collections.disjoint(
        identity.questions(data.test()), new HashSet<>(identity.questions()));
  }

  /** What a run asked; not read again where nothing has changed since. */
  private Dataset dataset(StoredRun run, Experiment experiment) {
    return run.dataset().equals(identity.dataset())
        ? experiment.data()
        : store.dataset(run.dataset());
  }

  private static boolean isRelated(StoredRun run, Experiment experiment, List<String> approaches) {
    return run.experiment().equals(experiment.name())
        || run.design()
            .filter(one -> one.approaches().stream().anyMatch(approaches::contains))
            .isPresent();
  }
}
