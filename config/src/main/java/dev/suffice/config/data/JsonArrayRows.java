package dev.suffice.config.data;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.experiment.Location;
import dev.suffice.config.file.JsonTrouble;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.function.Predicate;

/** A JSON list of objects, read one object at a time. */
final class JsonArrayRows implements RowFormat {
  @Override
  public void read(BufferedReader text, Predicate<Row> more, RowProblems problems)
      throws IOException {
    try (JsonParser parser = JsonRow.MAPPER.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        problems.add("list", 1, "The file is empty.", "Write [{\"field\": value, ...}, ...].");
        return;
      }
      if (first != JsonToken.START_ARRAY) {
        problems.add(
            "list", 1, "The file does not hold a list.", "Write [{\"field\": value, ...}, ...].");
        return;
      }
      boolean go = true;
      while (go && parser.nextToken() != JsonToken.END_ARRAY) {
        int line = parser.currentTokenLocation().getLineNr();
        JsonNode node = JsonRow.MAPPER.readTree(parser);
        go = JsonRow.of(node, line, problems).map(more::test).orElse(true);
      }
    } catch (JsonProcessingException wrong) {
      problems.add(
          "json",
          place(problems.file(), wrong.getLocation()),
          "This is not JSON: %s.".formatted(JsonTrouble.of(wrong)),
          "Correct the list here; objects are separated by commas.");
    }
  }

  private static Location place(String file, JsonLocation location) {
    return location == null
        ? new Location(file, 1, 1)
        : new Location(
            file, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
