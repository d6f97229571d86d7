package dev.suffice.experiments.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.schema.InvalidSchemaException;
import dev.suffice.api.schema.JsonSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaLibraryTest {
  private final SchemaLibrary library = new SchemaLibrary();

  @Test
  void aViolationSaysWhereAndWhat() {
    JsonSchema schema =
        library.compile("{\"properties\": {\"total\": {\"type\": \"number\", \"minimum\": 0}}}");
    assertThat(schema.violation("{\"total\": 3}")).isEmpty();
    assertThat(schema.violation("{\"total\": -3}").orElseThrow())
        .contains("/total")
        .contains("minimum");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"type\": \"objekt\"}|/type",
        "{\"properties\": {\"a\": {\"minLength\": -1}}}|/properties/a/minLength",
        "{\"$schema\": \"https://example.org/mine\"}|/$schema",
        "not json|''",
        "[]|''",
        "{\"$ref\": \"#\"}|''",
        "{\"$ref\": \"#/$defs/gone\"}|''",
        "{\"properties\": {\"a\": {\"pattern\": \"(?<=x)y\"}}}|''",
        "{\"$ref\": \"https://example.org/other.json\"}|''"
      })
  void whatIsNoSchemaIsRefusedWithItsPlace(String text, String pointer) {
    assertThatThrownBy(() -> library.compile(text))
        .isInstanceOfSatisfying(
            InvalidSchemaException.class, wrong -> assertThat(wrong.pointer()).isEqualTo(pointer));
  }

  @Test
  void filesAreOutOfReach(@TempDir Path folder) throws IOException {
    Path other = Files.writeString(folder.resolve("other.json"), "{\"type\": \"string\"}");
    assertThatThrownBy(() -> library.compile("{\"$ref\": \"%s\"}".formatted(other.toUri())))
        .isInstanceOf(InvalidSchemaException.class);
  }

  @Test
  void olderDraftsAreKnown() {
    JsonSchema schema =
        library.compile(
            "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"type\": \"string\"}");
    assertThat(schema.violation("3")).isPresent();
  }

  @Test
  void patternsTakeLinearTime() {
    JsonSchema schema = library.compile("{\"pattern\": \"^(a+)+$\"}");
    assertThat(schema.violation("\"" + "a".repeat(50_000) + "!\"")).isPresent();
  }
}
