package dev.suffice.config.promptfoo;

import dev.suffice.api.experiment.ImportedExperiment.Fate;
import dev.suffice.api.experiment.ImportedExperiment.Remark;
import dev.suffice.api.experiment.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gathers what is not as it was; the same words are one remark with several places. */
final class Remarks {
  private final Map<What, List<Location>> places = new LinkedHashMap<>();

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
    List<Location> known =
        places.computeIfAbsent(new What(fate, message), key -> new ArrayList<>());
    if (!known.contains(place)) {
      known.add(place);
    }
  }

  /** All of it, in the order of the files' lines. */
  List<Remark> toList() {
    return places.entrySet().stream()
        .map(found -> new Remark(found.getKey().fate(), found.getKey().message(), found.getValue()))
        .sorted(Comparator.comparing(remark -> remark.places().get(0)))
        .toList();
  }
}
