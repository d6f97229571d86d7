package dev.suffice.config.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import dev.suffice.api.experiment.Location;
import dev.suffice.config.file.JsonTrouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;

/** One JSON object per line. */
final class JsonLinesRows implements RowFormat {
  private static final ObjectReader LINES =
      JsonRow.MAPPER.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public void read(BufferedReader text, Predicate<Row> more, RowProblems problems)
      throws IOException {
    int number = 0;
    boolean go = true;
    for (String line = text.readLine(); go && line != null; line = text.readLine()) {
      number++;
      if (!line.isBlank()) {
        go = row(line, number, problems).map(more::test).orElse(true);
      }
    }
  }

  private static Optional<Row> row(String line, int number, RowProblems problems) {
    try {
      return JsonRow.of(LINES.readTree(line), number, problems);
    } catch (JsonProcessingException wrong) {
      int column = wrong.getLocation() == null ? 1 : Math.max(1, wrong.getLocation().getColumnNr());
      problems.add(
          "json",
          new Location(problems.file(), number, column),
          "This line is not JSON: %s.".formatted(JsonTrouble.of(wrong)),
          "Write one JSON object per line.");
      return Optional.empty();
    }
  }
}
