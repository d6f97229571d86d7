package dev.suffice.config.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Values between delimiters, after RFC 4180, with the names of the fields in the first line. */
record DelimitedRows(char delimiter) implements RowFormat {
  private static final Map<Character, String> DELIMITERS =
      Map.of(',', "commas", '\t', "tabs", ';', "semicolons");

  @Override
  public void read(BufferedReader text, Predicate<Row> more, RowProblems problems)
      throws IOException {
    try (CSVParser parser = CSVParser.parse(text, format())) {
      try {
        read(parser, more, problems);
      } catch (UncheckedIOException wrapped) {
        if (!(wrapped.getCause() instanceof CSVException)) {
          throw wrapped.getCause();
        }
        problems.add(
            "quotes",
            (int) parser.getCurrentLineNumber(),
            "A quoted value does not end as it should.",
            "Double the quotes inside a quoted value, and close it before the next delimiter.");
      }
    }
  }

  private CSVFormat format() {
    return CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(false).get();
  }

  private void read(CSVParser parser, Predicate<Row> more, RowProblems problems) {
    Iterator<CSVRecord> records = parser.iterator();
    if (!records.hasNext()) {
      problems.add("empty", 1, "The file is empty.", "Write the names of the fields, then rows.");
      return;
    }
    Optional<List<String>> header = header(records.next(), problems);
    boolean go = header.isPresent();
    while (go) {
      int line = (int) parser.getCurrentLineNumber() + 1;
      if (!records.hasNext()) {
        return;
      }
      CSVRecord values = records.next();
      if (values.size() == 1 && values.get(0).isEmpty() && header.get().size() > 1) {
        continue;
      }
      go = row(header.get(), values, line, problems).map(more::test).orElse(true);
    }
  }

  private Optional<List<String>> header(CSVRecord first, RowProblems problems) {
    List<String> names = first.toList().stream().map(String::strip).toList();
    Optional<String> other = otherDelimiter(names);
    if (other.isPresent()) {
      problems.add(
          "delimiter",
          1,
          "The file seems to be separated by %s instead of %s."
              .formatted(other.get(), DELIMITERS.get(delimiter)),
          "Save it with commas as .csv, or with tabs as .tsv.");
      return Optional.empty();
    }
    if (names.size() > Row.MOST_FIELDS) {
      Row.refuse(names.size(), 1, problems);
      return Optional.empty();
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (name.isEmpty() || !seen.add(name)) {
        problems.add(
            "header",
            1,
            name.isEmpty()
                ? "A field in the first line has no name."
                : "The first line names the field '%s' twice.".formatted(name),
            "Name each field once.");
        return Optional.empty();
      }
    }
    return Optional.of(names);
  }

  /** What the only name of a header is made of, in words; one field alone is never enough. */
  private Optional<String> otherDelimiter(List<String> names) {
    return DELIMITERS.entrySet().stream()
        .filter(entry -> names.size() == 1 && names.get(0).indexOf(entry.getKey()) >= 0)
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static String count(int number, String thing) {
    return number == 1 ? "1 " + thing : "%s %ss".formatted(number, thing);
  }

  private static Optional<Row> row(
      List<String> names, CSVRecord values, int line, RowProblems problems) {
    if (values.size() != names.size()) {
      problems.add(
          "width",
          line,
          "This row has %s, but the first line names %s."
              .formatted(count(values.size(), "value"), count(names.size(), "field")),
          "Put values that hold the delimiter or a line break into double quotes.");
      return Optional.empty();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      fields.put(names.get(i), values.get(i));
    }
    return Optional.of(new Row(line, fields, Map.of()));
  }
}
