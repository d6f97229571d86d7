package dev.suffice.api.schema;

/** Reads JSON Schemas. Reaches no network and no file. Safe for any thread. */
@FunctionalInterface
public interface JsonSchemas {
  /**
   * A schema made of its text.
   *
   * @param text JSON; draft 2020-12 unless {@code $schema} names another
   * @throws InvalidSchemaException when it is no JSON Schema, or needs what lies outside of it
   */
  JsonSchema compile(String text);
}
