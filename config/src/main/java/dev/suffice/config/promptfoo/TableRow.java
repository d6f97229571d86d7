package dev.suffice.config.promptfoo;

import dev.suffice.api.experiment.Location;
import dev.suffice.api.recording.RowsFile;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.promptfoo.TestBlock.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a row of a table as a test: columns are vars, those with two lines before them are not. */
record TableRow(String file, Remarks remarks) {
  private static final String METADATA = "__metadata:";

  TestBlock read(RowsFile.Row row) {
    var place = new Location(file, Math.max(1, row.line()), 1);
    Map<String, List<Value>> vars = new LinkedHashMap<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    List<Written> assertions = new ArrayList<>();
    row.fields()
        .forEach(
            (column, cell) -> {
              if (column.startsWith("__expected")) {
                if (!cell.isBlank()) {
                  assertions.add(new Written(place, Expectation.read(cell.strip())));
                }
              } else if (isText(column)) {
                metadata.put(column.substring(METADATA.length()), cell);
              } else if (!column.startsWith("__")) {
                vars.put(column, List.of(new Scalar(place, Value.Type.TEXT, cell, cell)));
              } else if (!column.equals("__description") && !cell.isBlank()) {
                remarks.left(
                    new Location(file, 1, 1), "The column `%s` of a table.".formatted(column));
              }
            });
    return new TestBlock(place, vars, metadata, assertions);
  }

  /** Whether a column holds one text about the test: no list, and no conversation it belongs to. */
  private static boolean isText(String column) {
    return column.startsWith(METADATA)
        && !column.endsWith("[]")
        && !column.equals(METADATA + TestReader.CONVERSATION);
  }
}
