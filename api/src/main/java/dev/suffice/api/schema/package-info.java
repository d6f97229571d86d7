/**
 * The port for JSON Schemas, by which answers in JSON are judged. Read first: {@link
 * dev.suffice.api.schema.JsonSchemas}. Imports nothing of ours.
 */
package dev.suffice.api.schema;
