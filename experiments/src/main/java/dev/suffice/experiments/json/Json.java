package dev.suffice.experiments.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads JSON that may be hostile: at most {@link #LONGEST} characters, 64 levels, numbers of 100
 * digits with exponents up to 1,000, no key twice in an object, nothing after the value. Numbers
 * are kept to the digit. Safe for any thread.
 */
public final class Json {
  /** Characters of the longest text that is read. */
  public static final int LONGEST = 1_000_000;

  private static final int DEEPEST = 64;
  private static final int LONGEST_NUMBER = 100;
  private static final int LARGEST_EXPONENT = 1000;
  private static final JsonMapper MAPPER =
      JsonMapper.builder(factory())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private Json() {}

  /** The value of a text; absent when it is not JSON within the limits. */
  public static Optional<JsonNode> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      JsonNode value = MAPPER.readTree(text);
      return Optional.of(value).filter(json -> !json.isMissingNode()).filter(Json::isTame);
    } catch (JsonProcessingException | NumberFormatException notJson) {
      return Optional.empty();
    }
  }

  /** The canonical form of a text; absent when it is not JSON within the limits. */
  public static Optional<String> canonical(String text) {
    return read(text).map(Json::canonical);
  }

  /** The one text of equal values: no white space, keys in order, numbers without idle zeros. */
  static String canonical(JsonNode value) {
    return ordered(value).toString();
  }

  private static JsonFactory factory() {
    return new JsonFactoryBuilder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .maxStringLength(LONGEST)
                .build())
        .build();
  }

  private static boolean isTame(JsonNode value) {
    if (value.isNumber()) {
      return Math.abs((long) value.decimalValue().scale()) <= LARGEST_EXPONENT;
    }
    for (JsonNode child : value) {
      if (!isTame(child)) {
        return false;
      }
    }
    return true;
  }

  private static JsonNode ordered(JsonNode value) {
    if (value.isObject()) {
      var sorted = new TreeMap<String, JsonNode>();
      value.properties().forEach(field -> sorted.put(field.getKey(), ordered(field.getValue())));
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      sorted.forEach(object::set);
      return object;
    }
    if (value.isArray()) {
      var array = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> array.add(ordered(item)));
      return array;
    }
    return value.isNumber() ? number(value.decimalValue()) : value;
  }

  /** Whole numbers without a point or exponent, others without idle zeros. */
  private static JsonNode number(BigDecimal number) {
    BigDecimal bare = number.stripTrailingZeros();
    return bare.scale() <= 0
        ? JsonNodeFactory.instance.numberNode(bare.toBigInteger())
        : JsonNodeFactory.instance.numberNode(bare);
  }
}
