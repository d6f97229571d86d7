package dev.suffice.reports.html.examples;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table by columns, to be written as JSON. */
final class Columns {
  private final Map<String, List<Object>> columns = new LinkedHashMap<>();

  Columns add(String column, Object value) {
    columns.computeIfAbsent(column, none -> new ArrayList<>()).add(value);
    return this;
  }

  /** Puts a whole column, which may be empty. */
  Columns put(String column, List<?> values) {
    columns.put(column, List.copyOf(values));
    return this;
  }

  @JsonValue
  Map<String, List<Object>> columns() {
    return columns;
  }
}
