package dev.suffice.config.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The few pieces JSON Schemas of the language are made of (draft 2020-12). */
public final class Schemas {
  /** Where the schema of a value taken from the environment is defined. */
  public static final String ENVIRONMENT = "environment";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Schemas() {}

  public static ObjectNode type(String type) {
    return JSON.objectNode().put("type", type);
  }

  /** Of no value at all. */
  static ObjectNode nothing() {
    ObjectNode schema = JSON.objectNode();
    schema.putObject("not");
    return schema;
  }

  public static ObjectNode pattern(String pattern) {
    return type("string").put("pattern", pattern);
  }

  public static ObjectNode constant(String word) {
    return JSON.objectNode().put("const", word);
  }

  public static ObjectNode words(Collection<String> words) {
    ObjectNode schema = JSON.objectNode();
    var list = schema.putArray("enum");
    words.forEach(list::add);
    return schema;
  }

  public static ObjectNode anyOf(JsonNode... schemas) {
    ObjectNode schema = JSON.objectNode();
    schema.putArray("anyOf").addAll(List.of(schemas));
    return schema;
  }

  public static ObjectNode oneOf(Collection<? extends JsonNode> schemas) {
    ObjectNode schema = JSON.objectNode();
    schema.putArray("oneOf").addAll(schemas);
    return schema;
  }

  public static ObjectNode listOf(JsonNode items, int minimum) {
    ObjectNode schema = type("array");
    schema.set("items", items);
    return minimum == 0 ? schema : schema.put("minItems", minimum);
  }

  /** A block with exactly these keys. */
  public static ObjectNode block(Map<String, ? extends JsonNode> keys, List<String> required) {
    ObjectNode schema = type("object").put("additionalProperties", false);
    ObjectNode properties = schema.putObject("properties");
    keys.forEach(properties::set);
    if (!required.isEmpty()) {
      var list = schema.putArray("required");
      required.forEach(list::add);
    }
    return schema;
  }

  /** A block whose keys are names chosen by the author. */
  public static ObjectNode named(JsonNode values) {
    ObjectNode schema = type("object");
    schema.putObject("propertyNames").put("pattern", Words.NAME.pattern());
    schema.set("additionalProperties", values);
    return schema;
  }

  public static ObjectNode reference(String definition) {
    return JSON.objectNode().put("$ref", "#/$defs/" + definition);
  }

  /** Adds that at least one of the keys must be there. */
  public static void requireOneOf(ObjectNode block, String... keys) {
    var choices = block.putArray("anyOf");
    for (String key : keys) {
      choices.addObject().putArray("required").add(key);
    }
  }

  /** The schema, or a text with {@code ${NAME}} in its place. */
  public static ObjectNode orEnvironment(ObjectNode schema) {
    return anyOf(schema, reference(ENVIRONMENT));
  }
}
