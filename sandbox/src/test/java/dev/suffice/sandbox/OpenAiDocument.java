package dev.suffice.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * OpenAI's own OpenAPI document, by whose schemas answers are judged; it lies beside the project.
 * In places it says {@code nullable}, and {@code exclusiveMinimum: true}, as OpenAPI 3.0 did and
 * its own version no longer does; it is read as it is meant.
 */
record OpenAiDocument(JsonNode schemas) {
  private static final Path FILE = Path.of("..", "..", "shared", "specs", "openai-openapi.yaml");
  private static final int LARGEST = 10_000_000;

  /** Reads the document, which takes a few seconds; absent where it is not there. */
  static Optional<OpenAiDocument> read() {
    if (!Files.isRegularFile(FILE)) {
      return Optional.empty();
    }
    var limits = new LoaderOptions();
    limits.setCodePointLimit(LARGEST);
    var yaml = new ObjectMapper(YAMLFactory.builder().loaderOptions(limits).build());
    try {
      JsonNode schemas = yaml.readTree(FILE.toFile()).at("/components/schemas");
      schemas.findParents("nullable").forEach(OpenAiDocument::takeNull);
      schemas.findParents("exclusiveMinimum").forEach(OpenAiDocument::moveBound);
      return Optional.of(new OpenAiDocument(schemas));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void moveBound(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.path("exclusiveMinimum").isBoolean()) {
      object.set("exclusiveMinimum", object.remove("minimum"));
    }
  }

  private static void takeNull(JsonNode schema) {
    if (schema instanceof ObjectNode object && object.path("nullable").asBoolean()) {
      ObjectNode same = object.deepCopy();
      same.remove("nullable");
      object.removeAll();
      object.putArray("anyOf").add(same).addObject().put("type", "null");
    }
  }

  /** Fails unless the body is valid. */
  void accepts(String schema, JsonNode body) {
    assertThat(schemas.has(schema)).as(schema).isTrue();
    ObjectNode root = Bench.JSON.createObjectNode();
    root.put("$ref", "#/components/schemas/" + schema);
    root.putObject("components").set("schemas", schemas);
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    assertThat(
            registry
                .getSchema(root.toString(), InputFormat.JSON)
                .validate(body.toString(), InputFormat.JSON))
        .as("%s: %s", schema, body)
        .isEmpty();
  }
}
