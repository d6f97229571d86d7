package dev.suffice.config.data;

import dev.suffice.api.experiment.Problem;
import dev.suffice.api.metric.MetricContext.RowReader;
import dev.suffice.api.recording.RowsFile.Row;
import dev.suffice.config.document.Problems;
import dev.suffice.config.form.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the rows of a file that a metric names say.
 *
 * @param file how it is shown to people
 */
public record MetricRows(String file, Reading reading) {
  /** What all rows say; empty after a problem. */
  public <T> Optional<List<T>> read(List<Row> rows, RowReader<T> reader) {
    var found = new RowProblems(file);
    List<T> read = new ArrayList<>();
    for (Row row : rows) {
      reader
          .read(
              row,
              cell ->
                  found.add(
                      cell.field() + cell.remedy(), row.line(), cell.message(), cell.remedy()))
          .ifPresent(read::add);
    }
    var problems = new Problems();
    found.report(problems);
    for (Problem problem : problems.toList()) {
      reading.problem(problem.location(), problem.path(), problem.message(), problem.remedy());
    }
    return problems.toList().isEmpty() ? Optional.of(List.copyOf(read)) : Optional.empty();
  }
}
