package dev.suffice.sandbox.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;

/**
 * A form with files ({@code multipart/form-data}, RFC 7578).
 *
 * @param parts by name; of several with one name the last counts
 */
public record Form(Map<String, Part> parts) {
  public Form {
    parts = Map.copyOf(parts);
  }

  /**
   * A field or a file.
   *
   * @param fileName absent for a field
   */
  public record Part(Optional<String> fileName, byte[] content) {
    /** The content as text. */
    public String text() {
      return new String(content, StandardCharsets.UTF_8);
    }
  }

  /** The form that a request carries; absent when it is none or cannot be read. */
  public static Optional<Form> of(Call call) {
    return call.contentType()
        .filter(type -> type.startsWith("multipart/form-data"))
        .flatMap(type -> Optional.ofNullable(MultiPart.extractBoundary(type)))
        .flatMap(boundary -> parsed(boundary, call.body()));
  }

  private static Optional<Form> parsed(String boundary, byte[] body) {
    var parser = new MultiPartFormData.Parser(boundary);
    parser.setMaxMemoryFileSize(-1);
    parser.setMaxFileSize(-1);
    try (MultiPartFormData.Parts read =
        parser.parse(Content.Source.from(ByteBuffer.wrap(body))).join()) {
      Map<String, Part> parts = new TreeMap<>();
      for (MultiPart.Part part : read) {
        parts.put(part.getName(), part(part));
      }
      return Optional.of(new Form(parts));
    } catch (CompletionException notAForm) {
      return Optional.empty();
    }
  }

  private static Part part(MultiPart.Part part) {
    try {
      ByteBuffer content = Content.Source.asByteBuffer(part.getContentSource());
      byte[] bytes = new byte[content.remaining()];
      content.get(bytes);
      return new Part(Optional.ofNullable(part.getFileName()), bytes);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
