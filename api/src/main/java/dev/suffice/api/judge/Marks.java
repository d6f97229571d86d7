package dev.suffice.api.judge;

import dev.suffice.api.task.Passage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * What is judged, each part between marks with a code. The code is a hash of all parts: the same
 * for the same parts, so that a verdict can be found again, and not to be known by whoever writes
 * one of them, as writing it changes the code.
 */
final class Marks {
  private static final int DIGITS = 16;

  private final Judged judged;
  private final String code;

  Marks(Judged judged) {
    this.judged = judged;
    this.code = code(judged);
  }

  String text() {
    String passages =
        judged.passages().stream().map(Passage::text).collect(Collectors.joining("\n\n"));
    String reference = String.join("\n", judged.reference());
    return part("question", judged.input())
        + (passages.isEmpty() ? "" : part("passages", passages))
        + (judged.reference().isEmpty() ? "" : part("right-answer", reference))
        + part("answer", judged.answer())
        + "Judge what stands between <answer-%1$s> and </answer-%1$s>.".formatted(code);
  }

  private String part(String name, String text) {
    return "<%1$s-%2$s>\n%3$s\n</%1$s-%2$s>\n\n".formatted(name, code, text);
  }

  private static String code(Judged judged) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(judged.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
