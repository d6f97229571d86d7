package dev.suffice.config.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** A file format for rows. */
interface RowFormat {
  /** The formats by the end of the file's name. */
  Map<String, RowFormat> BY_EXTENSION =
      Map.of(
          "csv", new DelimitedRows(','),
          "tsv", new DelimitedRows('\t'),
          "jsonl", new JsonLinesRows(),
          "json", new JsonArrayRows());

  /**
   * Reads rows one after the other.
   *
   * @param more takes a row and says whether it wants another
   */
  void read(BufferedReader text, Predicate<Row> more, RowProblems problems) throws IOException;

  static Optional<RowFormat> of(String file) {
    String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_EXTENSION.get(extension));
  }
}
