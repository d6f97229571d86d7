package dev.suffice.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.schema.InvalidSchemaException;
import dev.suffice.api.schema.JsonSchema;
import dev.suffice.api.schema.JsonSchemas;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.Written;
import java.io.IOException;
import java.util.Optional;

/** A file with a JSON Schema. What is wrong in it is reported where it stands. */
record SchemaFile(Written file, Outside outside, JsonSchemas schemas) {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** A schema and its text. */
  record Read(String text, JsonSchema schema) {}

  /** The schema; empty after a problem. */
  Optional<Read> read(Reading reading) {
    return outside.text(file).flatMap(text -> compile(text, reading));
  }

  private Optional<Read> compile(String text, Reading reading) {
    try {
      MAPPER.readTree(text);
      return Optional.of(new Read(text, schemas.compile(text)));
    } catch (JsonProcessingException notJson) {
      JsonLocation place = notJson.getLocation();
      problem(place, "This is not JSON: %s.".formatted(notJson.getOriginalMessage()), reading);
    } catch (InvalidSchemaException wrong) {
      problem(place(text, wrong.pointer()), wrong.getMessage(), reading);
    }
    return Optional.empty();
  }

  private void problem(JsonLocation place, String message, Reading reading) {
    reading.problem(
        new Location(
            outside.shown(file), Math.max(1, place.getLineNr()), Math.max(1, place.getColumnNr())),
        file.path(),
        message,
        "Write a JSON Schema: {\"type\": \"object\", \"properties\": {...}}.");
  }

  /** Where a JSON pointer leads. */
  private static JsonLocation place(String text, String pointer) {
    try (JsonParser parser = MAPPER.createParser(text)) {
      while (parser.nextToken() != null) {
        if (parser.getParsingContext().pathAsPointer().toString().equals(pointer)) {
          return parser.currentTokenLocation();
        }
      }
    } catch (IOException notJson) {
      throw new IllegalStateException("It was JSON a moment ago", notJson);
    }
    return new JsonLocation(null, 0, 1, 1);
  }
}
