package dev.suffice.api.batch;

/**
 * A line of a batch.
 *
 * @param id of our own, unique within the batch; its reply carries it
 * @param body what would be sent by itself, as JSON
 */
public record BatchRequest(String id, String body) {
  public BatchRequest {
    if (id.isBlank() || body.isBlank()) {
      throw new IllegalArgumentException("A request needs an id and a body");
    }
  }
}
