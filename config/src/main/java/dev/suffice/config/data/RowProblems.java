package dev.suffice.config.data;

import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Problems;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Problems of one data file; of many alike the first few are shown and the rest counted. */
final class RowProblems {
  private static final int SHOWN = 3;

  private final String file;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  RowProblems(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  /** The file without its folder. */
  String fileName() {
    return String.valueOf(Path.of(file).getFileName());
  }

  /**
   * Notes a problem.
   *
   * @param kind what makes problems alike
   */
  void add(String kind, Location location, String message, String remedy) {
    Kind alike = kinds.computeIfAbsent(kind, key -> new Kind());
    alike.count++;
    if (alike.first.size() < SHOWN) {
      alike.first.add(new Found(location, message, remedy));
    }
  }

  void add(String kind, int line, String message, String remedy) {
    add(kind, new Location(file, Math.max(1, line), 1), message, remedy);
  }

  /** Forgets problems that turned out to be another one. */
  void forget(String kind) {
    kinds.remove(kind);
  }

  void report(Problems problems) {
    kinds.values().forEach(kind -> report(kind, problems));
  }

  private static void report(Kind kind, Problems problems) {
    int more = kind.count - kind.first.size();
    for (int i = 0; i < kind.first.size(); i++) {
      Found found = kind.first.get(i);
      boolean last = i == kind.first.size() - 1;
      String rest =
          last && more > 0 ? String.format(Locale.ROOT, " And %,d more like it.", more) : "";
      problems.add(found.location, "(data)", found.message + rest, found.remedy);
    }
  }

  private record Found(Location location, String message, String remedy) {}

  private static final class Kind {
    private final List<Found> first = new ArrayList<>();
    private int count;
  }
}
