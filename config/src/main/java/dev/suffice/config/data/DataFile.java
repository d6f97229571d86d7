package dev.suffice.config.data;

import dev.suffice.api.task.Example;
import dev.suffice.config.document.Problems;
import dev.suffice.config.file.Folder;
import dev.suffice.config.file.TextFile;
import dev.suffice.config.form.Written;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One data file.
 *
 * @param prefix what ids begin with when rows have none; their number follows
 */
record DataFile(Written name, String prefix, DataBlock data, ExampleMaker maker) {
  /**
   * The examples of the file; what is wrong with the file itself is a problem at once.
   *
   * @param rowProblems is given the problems of the rows, to be reported when all files are read
   */
  List<Example> read(Folder folder, Problems problems, Consumer<RowProblems> rowProblems) {
    Optional<RowFormat> format = format(name, problems);
    Optional<Path> path =
        format.flatMap(known -> folder.find(name.text(), name.location(), name.path()));
    if (path.isEmpty()) {
      return new ArrayList<>();
    }
    var found = new RowProblems(folder.show(name.text()));
    rowProblems.accept(found);
    var rows = new Rows(new ArrayList<>(), new RowCounter(data.limit()), found);
    new TextFile(path.get(), found.file())
        .read(problems, text -> format.get().read(text, row -> take(row, rows), found));
    return rows.examples();
  }

  /** The format that the end of the name tells; empty after a problem. */
  static Optional<RowFormat> format(Written name, Problems problems) {
    Optional<RowFormat> format = RowFormat.of(name.text());
    if (format.isEmpty()) {
      problems.add(
          name.location(),
          name.path(),
          "The format of '%s' is not known.".formatted(name.text()),
          "Data files end in .jsonl, .json, .csv or .tsv.");
    }
    return format;
  }

  private boolean take(Row row, Rows rows) {
    String ownId = prefix + "-" + rows.counter().next();
    maker.make(row, ownId, rows.problems()).ifPresent(rows.examples()::add);
    return rows.counter().wantsMore();
  }

  /** What has been read so far. */
  private record Rows(List<Example> examples, RowCounter counter, RowProblems problems) {}
}
