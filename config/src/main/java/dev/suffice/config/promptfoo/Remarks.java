package dev.suffice.config.promptfoo;

import dev.suffice.api.experiment.ImportedExperiment.Fate;
import dev.suffice.api.experiment.ImportedExperiment.Remark;
import dev.suffice.api.experiment.Location;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers what is not as it was; the same words are one remark with several places. */
final class Remarks {
  private final Map<What, Set<Location>> places = new LinkedHashMap<>();

  private record What(Fate fate, String message) {}

  /** Something that means something slightly different now. */
  void changed(Location place, String message) {
    add(Fate.CHANGED, place, message);
  }

  /** Something that is not carried over. */
  void left(Location place, String message) {
    add(Fate.LEFT_OUT, place, message);
  }

  private void add(Fate fate, Location place, String message) {
    places.computeIfAbsent(new What(fate, message), key -> new LinkedHashSet<>()).add(place);
  }

  /** All of it, in the order of the files' lines. */
  List<Remark> toList() {
    return places.entrySet().stream()
        .map(
            found ->
                new Remark(
                    found.getKey().fate(), found.getKey().message(), List.copyOf(found.getValue())))
        .sorted(Comparator.comparing(remark -> remark.places().get(0)))
        .toList();
  }
}
