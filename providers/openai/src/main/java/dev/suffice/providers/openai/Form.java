package dev.suffice.providers.openai;

import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Fields and one file as {@code multipart/form-data} (RFC 7578). Its boundary is a digest of the
 * file, so that the file cannot contain it.
 *
 * @param fields in the order in which they are sent
 */
record Form(Map<String, String> fields, String fileName, byte[] file) {
  Form {
    fields = new LinkedHashMap<>(fields);
    if (!fileName.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException("Not a plain file name: " + fileName);
    }
  }

  String contentType() {
    return "multipart/form-data; boundary=" + boundary();
  }

  BodyPublisher body() {
    var head = new StringBuilder();
    fields.forEach(
        (name, value) ->
            head.append(
                """
                --%s\r
                Content-Disposition: form-data; name="%s"\r
                \r
                %s\r
                """
                    .formatted(boundary(), name, value)));
    head.append(
        """
        --%s\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: application/octet-stream\r
        \r
        """
            .formatted(boundary(), fileName));
    String tail = "\r\n--%s--\r\n".formatted(boundary());
    byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
    byte[] end = tail.getBytes(StandardCharsets.UTF_8);
    return BodyPublishers.concat(
        BodyPublishers.ofByteArray(start),
        BodyPublishers.ofByteArray(file),
        BodyPublishers.ofByteArray(end));
  }

  private String boundary() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(file);
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
