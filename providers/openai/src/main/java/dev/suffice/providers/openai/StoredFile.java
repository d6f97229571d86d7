package dev.suffice.providers.openai;

import java.time.Instant;

/**
 * A file at the server.
 *
 * @param bytes its size
 * @param purpose as the server writes it
 */
record StoredFile(String id, String name, long bytes, String purpose, Instant created) {
  static StoredFile of(Fields fields) {
    return new StoredFile(
        fields.id("id"),
        fields.text("filename"),
        fields.count("bytes"),
        fields.text("purpose"),
        fields.instant("created_at"));
  }
}
