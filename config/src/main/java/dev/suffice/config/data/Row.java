package dev.suffice.config.data;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A row of a data file.
 *
 * @param line where it begins, from 1
 * @param fields every field with a value, as text
 * @param lists the fields whose value is a list of texts
 */
record Row(int line, Map<String, String> fields, Map<String, List<String>> lists) {
  /** Fields a row may have; with more, something else than a table of texts is meant. */
  static final int MOST_FIELDS = 5_000;

  /** Notes that a row, or the first line of a table, has too many fields. */
  static void refuse(int fields, int line, RowProblems problems) {
    problems.add(
        "fields",
        line,
        String.format(
            Locale.ROOT, "This line has %,d fields; at most %,d are read.", fields, MOST_FIELDS),
        "Keep the fields that the experiment names.");
  }
}
