package dev.suffice.reports.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Whether two texts are the same JSON, whatever the order of keys and the white space. */
final class SameJson {
  private static final ObjectReader JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

  private SameJson() {}

  /** Whether both are JSON objects and the same; numbers written differently differ. */
  static boolean both(String one, String other) {
    if (!one.startsWith("{") || !other.startsWith("{")) {
      return false;
    }
    try {
      return JSON.readTree(one).equals(JSON.readTree(other));
    } catch (JsonProcessingException notJson) {
      return false;
    }
  }
}
