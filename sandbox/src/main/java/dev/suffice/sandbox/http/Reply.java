package dev.suffice.sandbox.http;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a request is answered with.
 *
 * @param parts sent one after the other: one for an answer as a whole, several for a stream
 */
public record Reply(
    int status, String contentType, Map<String, String> headers, List<byte[]> parts) {
  public Reply {
    Objects.requireNonNull(contentType, "contentType");
    headers = Map.copyOf(headers);
    parts = List.copyOf(parts);
  }

  /** An answer as a whole. */
  public Reply(int status, String contentType, byte[] body) {
    this(status, contentType, Map.of(), List.of(body));
  }

  /** The same with further headers. */
  public Reply with(Map<String, String> more) {
    Map<String, String> all = new TreeMap<>(headers);
    all.putAll(more);
    return new Reply(status, contentType, all, parts);
  }

  /** The same, said to be of another type. */
  public Reply labelled(String otherType) {
    return new Reply(status, otherType, headers, parts);
  }

  /** The same with the part in its middle changed. */
  public Reply withMiddle(UnaryOperator<byte[]> change) {
    List<byte[]> changed = new ArrayList<>(parts);
    changed.set(parts.size() / 2, change.apply(parts.get(parts.size() / 2)));
    return new Reply(status, contentType, headers, changed);
  }

  /** Whether it is sent part by part, its length unknown. */
  public boolean isStream() {
    return parts.size() > 1;
  }

  /** All parts together. */
  public byte[] body() {
    if (!isStream()) {
      return parts.get(0);
    }
    var all = new ByteArrayOutputStream();
    parts.forEach(all::writeBytes);
    return all.toByteArray();
  }
}
