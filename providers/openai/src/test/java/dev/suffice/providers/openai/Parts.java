package dev.suffice.providers.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.providers.openai.Loopback.Asked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a form as RFC 7578 and RFC 2046 describe it, independently of how ours writes it. */
final class Parts {
  private static final Pattern DISPOSITION =
      Pattern.compile(
          "Content-Disposition: form-data; name=\"([^\"]+)\"(?:; filename=\"([^\"]+)\")?");

  private Parts() {}

  /** A part of a form; one with a file name is a file. */
  record Part(String name, Optional<String> fileName, String content) {}

  static List<Part> of(Asked asked) {
    String type = asked.headers().get("content-type");
    assertThat(type).startsWith("multipart/form-data; boundary=");
    String boundary = type.substring(type.indexOf('=') + 1);
    assertThat(boundary).hasSizeLessThanOrEqualTo(70);
    String[] pieces = ("\r\n" + asked.body()).split("\r\n--" + Pattern.quote(boundary), -1);
    assertThat(pieces[0]).isEmpty();
    assertThat(pieces[pieces.length - 1]).isEqualTo("--\r\n");
    var parts = new ArrayList<Part>();
    for (int i = 1; i < pieces.length - 1; i++) {
      int end = pieces[i].indexOf("\r\n\r\n");
      Matcher header = DISPOSITION.matcher(pieces[i].substring(0, end));
      assertThat(header.find()).isTrue();
      parts.add(
          new Part(
              header.group(1), Optional.ofNullable(header.group(2)), pieces[i].substring(end + 4)));
    }
    return parts;
  }
}
