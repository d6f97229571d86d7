package dev.suffice.reports.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What the page carries along.
 *
 * @param style the stylesheet
 * @param script the script
 */
record Assets(String style, String script) {
  static Assets load() {
    return new Assets(resource("report.css"), resource("report.js"));
  }

  /** Lets this stylesheet and this script work and nothing else, not even a request. */
  String contentSecurityPolicy() {
    return "default-src 'none'; style-src 'sha256-%s'; script-src 'sha256-%s'; img-src data:; "
            .formatted(sha256(style), sha256(script))
        + "base-uri 'none'; form-action 'none'";
  }

  private static String resource(String name) {
    try (InputStream stream = Assets.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("Not in the jar: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
