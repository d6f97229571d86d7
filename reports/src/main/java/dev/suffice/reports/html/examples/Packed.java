package dev.suffice.reports.html.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/**
 * Lines of JSON, compressed as they come: gzip as Base64, which has no letter that means anything
 * to HTML.
 */
final class Packed {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BUFFER = 1 << 16;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final GZIPOutputStream gzip;

  Packed() {
    try {
      gzip = new GZIPOutputStream(bytes, BUFFER, true);
    } catch (IOException cannotBe) {
      throw new UncheckedIOException(cannotBe);
    }
  }

  void add(Object line) {
    try {
      gzip.write(JSON.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
      gzip.write('\n');
      gzip.flush();
    } catch (JsonProcessingException unwritable) {
      throw new IllegalArgumentException(unwritable);
    } catch (IOException cannotBe) {
      throw new UncheckedIOException(cannotBe);
    }
  }

  /** Characters of the result so far. */
  long length() {
    return (bytes.size() + 2L) / 3 * 4;
  }

  /** Ends the stream; nothing can be added any more. */
  String base64() {
    try {
      gzip.close();
    } catch (IOException cannotBe) {
      throw new UncheckedIOException(cannotBe);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }
}
