package dev.suffice.sandbox.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A file that was uploaded or made.
 *
 * @param created seconds since 1970
 */
record StoredFile(String id, String name, String purpose, long created, byte[] content) {
  ObjectNode json() {
    return Json.object()
        .put("id", id)
        .put("object", "file")
        .put("bytes", content.length)
        .put("created_at", created)
        .put("filename", name)
        .put("purpose", purpose)
        .put("status", "processed");
  }
}
