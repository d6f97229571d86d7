package dev.suffice.reports.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the page carries along.
 *
 * @param style the stylesheets, one after the other
 * @param scripts each an element of its own, so that one which fails leaves the others alone
 */
record Assets(String style, List<String> scripts) {
  private static final List<String> STYLES = List.of("report.css", "explore.css", "examples.css");
  private static final List<String> SCRIPTS =
      List.of(
          "report.js",
          "sorting.js",
          "address.js",
          "decide.js",
          "cost-chart.js",
          "explore.js",
          "example-data.js",
          "example-search.js",
          "word-diff.js",
          "example-list.js",
          "example-detail.js",
          "examples.js");

  static Assets load() {
    return new Assets(
        STYLES.stream().map(Assets::resource).collect(Collectors.joining()),
        SCRIPTS.stream().map(Assets::resource).toList());
  }

  /** Lets these styles and these scripts work and nothing else, not even a request. */
  String contentSecurityPolicy() {
    return "default-src 'none'; style-src %s; script-src %s; img-src data:; "
            .formatted(
                source(style),
                scripts.stream().map(Assets::source).collect(Collectors.joining(" ")))
        + "base-uri 'none'; form-action 'none'";
  }

  private static String source(String text) {
    return "'sha256-" + sha256(text) + "'";
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
