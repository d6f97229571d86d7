package dev.suffice.config.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.regex.Pattern;

/** What is wrong with JSON, without the parser's advice to programmers. */
public final class JsonTrouble {
  private static final Pattern ADVICE =
      Pattern.compile(": was expecting .*|: enable `.*|, from `[^`]*`|^Unexpected end-of-input");

  private JsonTrouble() {}

  public static String of(JsonProcessingException wrong) {
    return ADVICE
        .matcher(wrong.getOriginalMessage())
        .replaceAll(found -> found.group().startsWith("Unexpected") ? "it ends too early" : "");
  }
}
