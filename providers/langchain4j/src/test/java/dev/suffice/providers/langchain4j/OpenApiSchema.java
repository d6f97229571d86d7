package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * One schema of a vendor's own OpenAPI document, which from 3.1 on is a JSON Schema. The documents
 * lie beside the project; where they are not there, nothing is checked by them.
 */
final class OpenApiSchema {
  private static final Path FOLDER = Path.of("..", "..", "..", "shared", "specs");
  private static final int LARGEST = 10_000_000;

  private final Schema schema;

  private OpenApiSchema(Schema schema) {
    this.schema = schema;
  }

  /** The schemas of one document; reading it takes a few seconds. */
  static Optional<JsonNode> document(String file) {
    Path path = FOLDER.resolve(file);
    if (!Files.isRegularFile(path)) {
      return Optional.empty();
    }
    var limits = new LoaderOptions();
    limits.setCodePointLimit(LARGEST);
    var yaml = new ObjectMapper(YAMLFactory.builder().loaderOptions(limits).build());
    try {
      return Optional.of(yaml.readTree(path.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static OpenApiSchema of(JsonNode document, String name) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    root.put("$ref", "#/components/schemas/" + name);
    root.putObject("components").set("schemas", document.at("/components/schemas"));
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    return new OpenApiSchema(registry.getSchema(root.toString(), InputFormat.JSON));
  }

  void accepts(JsonNode body) {
    assertThat(schema.validate(body.toString(), InputFormat.JSON)).isEmpty();
  }
}
