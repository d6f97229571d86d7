package dev.suffice.config.promptfoo;

import dev.suffice.api.experiment.Location;
import dev.suffice.api.recording.RowsFile;
import dev.suffice.config.data.RowsReader;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.YamlReader;
import dev.suffice.config.file.FileSearch;
import dev.suffice.config.file.Folder;
import dev.suffice.config.file.TextFile;
import dev.suffice.config.form.Written;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The files that a configuration names. Those that are programs, or tables of others' making, are
 * never opened. What is not there is a problem.
 */
record Sources(Folder folder, Problems problems) {
  private static final String SCHEME = "file://";
  private static final long LARGEST = 20_000_000;

  static boolean isReference(String text) {
    return text.startsWith(SCHEME);
  }

  /** The name of a file without what comes before it. */
  static String name(String reference) {
    String bare = isReference(reference) ? reference.substring(SCHEME.length()) : reference;
    return bare.startsWith("./") ? bare.substring(2) : bare;
  }

  /** The ending of a file's name in lower case; empty when it has none. */
  static String ending(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The files that a name or pattern stands for. */
  List<String> find(String reference, Location place, String path) {
    return new FileSearch(folder, problems).find(name(reference), place, path);
  }

  Optional<String> text(String reference, Location place, String path) {
    String name = name(reference);
    return folder
        .find(name, place, path)
        .flatMap(file -> new TextFile(file, folder.show(name)).read(LARGEST, problems));
  }

  /** What a YAML or JSON file holds. */
  Optional<Value> document(String reference, Location place, String path) {
    String shown = folder.show(name(reference));
    return text(reference, place, path)
        .flatMap(text -> new YamlReader(problems).readAny(shown, text));
  }

  /** What each line of a file of JSON lines holds. */
  List<Value> lines(String reference, Location place, String path) {
    List<Value> found = new ArrayList<>();
    String shown = folder.show(name(reference));
    List<String> lines =
        text(reference, place, path).map(text -> text.lines().toList()).orElse(List.of());
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        var line = new Location(shown, i + 1, 1);
        new YamlReader(problems).readAt(lines.get(i), line).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The rows of a table. */
  List<RowsFile.Row> rows(String reference, Location place, String path) {
    return new RowsReader(folder, problems)
        .read(new Written(name(reference), place, path))
        .map(RowsFile::rows)
        .orElse(List.of());
  }

  /** How a file is shown to people. */
  String shown(String reference) {
    return folder.show(name(reference));
  }
}
