package dev.suffice.config.data;

import dev.suffice.api.recording.RowsFile;
import dev.suffice.config.document.Problems;
import dev.suffice.config.file.Folder;
import dev.suffice.config.file.TextFile;
import dev.suffice.config.form.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the rows of a file that an approach names, whatever its fields. */
public record RowsReader(Folder folder, Problems problems) {
  /** The rows; empty after a problem. */
  public Optional<RowsFile> read(Written name) {
    Optional<RowFormat> format = DataFile.format(name, problems);
    Optional<Path> path =
        format.flatMap(known -> folder.find(name.text(), name.location(), name.path()));
    if (path.isEmpty()) {
      return Optional.empty();
    }
    int before = problems.toList().size();
    var found = new RowProblems(folder.show(name.text()));
    List<RowsFile.Row> rows = new ArrayList<>();
    new TextFile(path.get(), found.file())
        .read(
            problems,
            text ->
                format
                    .get()
                    .read(
                        text,
                        row -> rows.add(new RowsFile.Row(Math.max(1, row.line()), row.fields())),
                        found));
    found.report(problems);
    if (problems.toList().size() > before) {
      return Optional.empty();
    }
    if (rows.isEmpty()) {
      problems.add(
          name.location(),
          name.path(),
          "The file '%s' has no rows.".formatted(name.text()),
          "Write one row for each answer, or leave the approach out.");
      return Optional.empty();
    }
    return Optional.of(new RowsFile(name.text(), rows));
  }
}
