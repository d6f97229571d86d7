package dev.suffice.experiments.json;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import com.networknt.schema.regex.RegularExpression;
import dev.suffice.api.schema.InvalidSchemaException;
import dev.suffice.api.schema.JsonSchema;
import dev.suffice.api.schema.JsonSchemas;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * JSON Schemas of the drafts 4 to 2020-12. Patterns are RE2 syntax, whose matching time is linear
 * in the text: no answer can stall a run. Nothing is fetched: what a schema refers to must be in
 * it.
 */
public final class SchemaLibrary implements JsonSchemas {
  private static final SpecificationVersion USUAL = SpecificationVersion.DRAFT_2020_12;

  /** Values that reach every way in which a schema can refer to itself without end. */
  private static final List<String> PROBES = List.of("null", "{}", "[]");

  private final SchemaRegistry drafts =
      SchemaRegistry.withDefaultDialect(
          USUAL, builder -> builder.schemaRegistryConfig(config().build()));
  private final SchemaRegistryConfig strict =
      config().regularExpressionFactory(SchemaLibrary::linear).build();

  @Inject
  public SchemaLibrary() {}

  @Override
  public JsonSchema compile(String text) {
    var json =
        Json.read(text).orElseThrow(() -> new InvalidSchemaException("", "This is not JSON."));
    if (!json.isObject()) {
      throw new InvalidSchemaException("", "A schema is a JSON object.");
    }
    String draft = json.path("$schema").asText(USUAL.getDialectId());
    if (SpecificationVersion.fromDialectId(draft).isEmpty()) {
      throw new InvalidSchemaException(
          "/$schema", "'%s' is no draft of JSON Schema that is known here.".formatted(draft));
    }
    drafts.getSchema(SchemaLocation.of(draft)).validate(text, InputFormat.JSON).stream()
        .findFirst()
        .ifPresent(SchemaLibrary::refuse);
    return schema(text);
  }

  private JsonSchema schema(String text) {
    try {
      Schema schema =
          SchemaRegistry.withDefaultDialect(
                  USUAL,
                  builder ->
                      builder
                          .schemaRegistryConfig(strict)
                          .schemaLoader(loader -> loader.fetchRemoteResources(false)))
              .getSchema(text, InputFormat.JSON);
      schema.initializeValidators();
      PROBES.forEach(probe -> schema.validate(probe, InputFormat.JSON));
      return value -> violation(schema, value);
    } catch (SchemaException | PatternSyntaxException unusable) {
      throw new InvalidSchemaException("", "It cannot be used: " + unusable.getMessage());
    } catch (StackOverflowError endless) {
      throw new InvalidSchemaException("", "It refers to itself without end.");
    }
  }

  private static Optional<String> violation(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON).stream().findFirst().map(SchemaLibrary::said);
  }

  private static void refuse(Error error) {
    throw new InvalidSchemaException(
        error.getInstanceLocation().toString(), "It is no JSON Schema: " + said(error));
  }

  private static String said(Error error) {
    String place = error.getInstanceLocation().toString();
    return place.isEmpty() ? error.getMessage() : place + ": " + error.getMessage();
  }

  private static SchemaRegistryConfig.Builder config() {
    return SchemaRegistryConfig.builder().locale(Locale.ROOT).pathType(PathType.JSON_POINTER);
  }

  private static RegularExpression linear(String expression) {
    Pattern pattern = Pattern.compile(expression);
    return text -> pattern.matcher(text).find();
  }
}
