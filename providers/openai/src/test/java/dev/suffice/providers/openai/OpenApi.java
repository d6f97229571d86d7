package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.suffice.providers.openai.Loopback.Asked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * OpenAI's own OpenAPI document, which from 3.1 on holds JSON Schemas. It lies beside the project;
 * where it is not there, what needs it is skipped.
 */
final class OpenApi {
  private static final Path FOLDER = Path.of("..", "..", "..", "shared", "specs");
  private static final int LARGEST = 10_000_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;

  private OpenApi(JsonNode document) {
    this.document = document;
    correct(document);
  }

  /** Here and there the document has bounds as OpenAPI 3.0 wrote them, which is no JSON Schema. */
  private static void correct(JsonNode tree) {
    if (tree.path("exclusiveMinimum").isBoolean() && tree instanceof ObjectNode schema) {
      schema.set("exclusiveMinimum", schema.remove("minimum"));
    }
    tree.forEach(OpenApi::correct);
  }

  /** Reading it takes a few seconds; skips a test where it is not there. */
  static OpenApi read() {
    return read("openai-openapi.yaml");
  }

  /** Another vendor's. */
  static OpenApi read(String name) {
    Path file = FOLDER.resolve(name);
    Assumptions.assumeTrue(Files.isRegularFile(file), "The OpenAPI document is not here");
    var limits = new LoaderOptions();
    limits.setCodePointLimit(LARGEST);
    try {
      var yaml = new ObjectMapper(YAMLFactory.builder().loaderOptions(limits).build());
      return new OpenApi(yaml.readTree(file.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checks a request: that there is such an operation, its query, its body. */
  void accepts(Asked asked) {
    JsonNode operation = operation(asked);
    List<String> known = new ArrayList<>();
    operation.path("parameters").forEach(one -> known.add(one.path("name").asText()));
    assertThat(query(asked).keySet()).isSubsetOf(known);
    JsonNode contents = operation.at("/requestBody/content");
    if (contents.isMissingNode()) {
      assertThat(asked.body()).isEmpty();
      return;
    }
    String type = asked.headers().get("content-type").split(";", -1)[0];
    assertThat(contents.has(type)).as(type).isTrue();
    validate(contents.path(type).path("schema"), body(asked, type));
  }

  /** Checks what a test's server answered with. */
  void acceptsAnswer(Asked asked, String answer) {
    JsonNode schema =
        operation(asked).at("/responses/200/content").path("application/json").path("schema");
    validate(schema, tree(answer));
  }

  private JsonNode operation(Asked asked) {
    String path = asked.address().getPath().substring("/v1".length());
    return document.path("paths").properties().stream()
        .filter(entry -> path.matches(entry.getKey().replaceAll("\\{[^}]+}", "[^/]+")))
        .map(entry -> entry.getValue().path(asked.method().toLowerCase(Locale.ROOT)))
        .filter(JsonNode::isObject)
        .findFirst()
        .orElseThrow(() -> new AssertionError("No operation for " + asked));
  }

  private void validate(JsonNode schema, JsonNode value) {
    ObjectNode root = JSON.createObjectNode();
    root.putArray("allOf").add(schema);
    root.putObject("components").set("schemas", document.at("/components/schemas"));
    var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    assertThat(
            registry
                .getSchema(root.toString(), InputFormat.JSON)
                .validate(value.toString(), InputFormat.JSON))
        .isEmpty();
  }

  static Map<String, String> query(Asked asked) {
    var query = new HashMap<String, String>();
    Optional.ofNullable(asked.address().getQuery()).stream()
        .flatMap(text -> Arrays.stream(text.split("&", -1)))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> query.put(pair[0], pair[1]));
    return query;
  }

  private static JsonNode body(Asked asked, String type) {
    if (type.equals("application/json")) {
      return tree(asked.body());
    }
    ObjectNode fields = JSON.createObjectNode();
    Parts.of(asked).forEach(part -> fields.put(part.name(), part.content()));
    return fields;
  }

  private static JsonNode tree(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
