package dev.suffice.experiments.run;

import dev.suffice.experiments.decide.Exploration;
import dev.suffice.experiments.store.Design;
import dev.suffice.experiments.store.Store;
import dev.suffice.experiments.store.StoredRun;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tells what of an experiment was changed with answers known. The first run that showed answers of
 * the experiment is the one that was planned; another design is explored, and shares the error rate
 * with everything that was ever tested on these answers.
 */
public final class Hindsight {
  private static final String CONFIDENCE = "the confidence";
  private static final List<String> ALWAYS =
      List.of(
          "the requirements",
          CONFIDENCE,
          "the metrics",
          "the timeout",
          "the evaluation",
          "the test data");

  private Hindsight() {}

  /** What was changed between the first run that showed answers and this one. */
  public static Exploration of(Store store, StoredRun run) {
    List<StoredRun> all = new ArrayList<>(Kin.before(store, run));
    all.add(run);
    StoredRun first = all.get(0);
    if (first.design().isEmpty() || run.design().isEmpty()) {
      return first.requirements().equals(run.requirements())
          ? Exploration.NONE
          : Exploration.OF_THRESHOLDS;
    }
    return isSame(first.design().get(), run.design().get())
        ? Exploration.NONE
        : exploration(first.design().get(), run.design().get(), all);
  }

  /** Prices, workload, tolerance and data that were added may differ. */
  private static boolean isSame(Design first, Design now) {
    return first.approaches().equals(now.approaches())
        && first.tested().equals(now.tested())
        && Objects.equals(first.parts().get(CONFIDENCE), now.parts().get(CONFIDENCE));
  }

  private static Exploration exploration(Design first, Design now, List<StoredRun> all) {
    var tested = new HashSet<List<String>>();
    long steps = 0;
    int before = 0;
    for (StoredRun one : all) {
      tested.addAll(one.design().map(Hindsight::tests).orElse(Set.of()));
      steps += steps == 0 || tested.size() > before ? 1 : 0;
      before = tested.size();
    }
    long shares = Math.max(1, tested.size()) * Math.max(1, steps * (steps - 1));
    return new Exploration(changes(first, now), OptionalLong.of(shares), steps > 1);
  }

  /** Everything that is tested: of each approach, each requirement. */
  private static Set<List<String>> tests(Design design) {
    var tests = new HashSet<List<String>>();
    for (String approach : design.approaches()) {
      design.tested().keySet().forEach(quantity -> tests.add(List.of(approach, quantity)));
    }
    return tests;
  }

  private static List<String> changes(Design first, Design now) {
    var names = new ArrayList<String>();
    if (!first.approaches().equals(now.approaches())) {
      names.add("the approaches");
    }
    for (String part : ALWAYS) {
      if (!Objects.equals(first.parts().get(part), now.parts().get(part))) {
        names.add(part);
      }
    }
    if (names.isEmpty()) {
      var all = new TreeSet<>(now.parts().keySet());
      all.removeIf(part -> Objects.equals(first.parts().get(part), now.parts().get(part)));
      names.addAll(all);
    }
    return names.isEmpty() ? List.of("what is tested") : names;
  }
}
