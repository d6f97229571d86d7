package dev.suffice.api.recording;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A file of rows that an approach brings along. Options that hold one are given its rows by the
 * reader; a report made again from the store has no need of them and leaves them out.
 *
 * @param name as the person wrote it
 */
public record RowsFile(String name, List<Row> rows) {
  /**
   * One row.
   *
   * @param line where it begins, from 1
   * @param fields every field with a value, as text
   */
  public record Row(int line, Map<String, String> fields) {
    public Row {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  public RowsFile {
    Objects.requireNonNull(name, "name");
    rows = List.copyOf(rows);
  }
}
