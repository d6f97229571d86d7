package dev.suffice.config.data;

import dev.suffice.api.experiment.Location;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.SameText;
import dev.suffice.config.document.Problems;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Deals with texts that approaches could know from training when they are judged by them.
 *
 * @param block where the {@code data:} block stands
 * @param leftOut is given the examples that are dropped
 */
record OverlapCheck(Overlap overlap, Location block, Problems problems, List<Example> leftOut) {
  /**
   * Keeps a side apart from the test split.
   *
   * @param side changed when examples are dropped
   * @return what a person should know
   */
  Optional<String> separate(List<Example> side, String name, List<Example> test) {
    List<Example> shared = DirtyData.shared(side, test);
    if (shared.isEmpty()) {
      return Optional.empty();
    }
    long texts = shared.stream().map(SameText::key).distinct().count();
    String found =
        String.format(
            Locale.ROOT,
            "%,d %s in both the %s and the test split",
            texts,
            texts == 1 ? "text stands" : "texts stand",
            name);
    String named = DirtyData.named(shared);
    if (overlap == Overlap.DROP && shared.size() == side.size()) {
      problems.add(
          block,
          "data.overlap",
          "%s; without them none is left in %s (%s).".formatted(found, name, named),
          "Give it texts of its own, or write `overlap: keep` to learn from them all the same.");
      return Optional.empty();
    }
    return switch (overlap) {
      case DROP -> {
        drop(side, shared);
        yield Optional.of(
            String.format(
                Locale.ROOT,
                "%s; left out of %s: %,d %s (%s).",
                found,
                name,
                shared.size(),
                shared.size() == 1 ? "row" : "rows",
                named));
      }
      case KEEP ->
          Optional.of("%s; kept as asked, so scores may be too good (%s).".formatted(found, named));
      case REFUSE -> {
        problems.add(
            block,
            "data.overlap",
            "%s: %s.".formatted(found, named),
            "Remove them, or write `overlap: drop`.");
        yield Optional.empty();
      }
    };
  }

  private void drop(List<Example> side, List<Example> shared) {
    leftOut.addAll(shared);
    Set<String> ids = shared.stream().map(Example::id).collect(Collectors.toSet());
    side.removeIf(example -> ids.contains(example.id()));
  }
}
