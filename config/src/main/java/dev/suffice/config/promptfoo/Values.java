package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Sequence;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Looks at values of a foreign document, where a list of one and the one alone mean the same. */
final class Values {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Values() {}

  /** The text of a scalar that is there, be it a number or a truth value. */
  static Optional<String> text(Value value) {
    return value instanceof Scalar scalar && scalar.type() != Value.Type.NULL
        ? Optional.of(scalar.text())
        : Optional.empty();
  }

  static Optional<String> text(Mapping block, String key) {
    return block.get(key).flatMap(Values::text);
  }

  static Optional<BigDecimal> number(Mapping block, String key) {
    return block
        .get(key)
        .filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(
            scalar -> scalar.type() == Value.Type.INTEGER || scalar.type() == Value.Type.DECIMAL)
        .map(scalar -> new BigDecimal(scalar.text()));
  }

  /** The block under a key, when there is one. */
  static Optional<Mapping> block(Mapping around, String key) {
    return around.get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  /** The items of a list, or the one value that stands for a list of one; none for nothing. */
  static List<Value> items(Value value) {
    if (value instanceof Sequence list) {
      return list.items();
    }
    return value instanceof Scalar scalar && scalar.type() == Value.Type.NULL
        ? List.of()
        : List.of(value);
  }

  static List<Value> items(Mapping block, String key) {
    return block.get(key).map(Values::items).orElse(List.of());
  }

  /** A value as JSON. */
  static JsonNode json(Value value) {
    if (value instanceof Mapping block) {
      ObjectNode object = NODES.objectNode();
      block.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
      return object;
    }
    if (value instanceof Sequence list) {
      ArrayNode array = NODES.arrayNode();
      list.items().forEach(item -> array.add(json(item)));
      return array;
    }
    var scalar = (Scalar) value;
    return switch (scalar.type()) {
      case NULL -> NODES.nullNode();
      case BOOLEAN -> NODES.booleanNode(Boolean.parseBoolean(scalar.text()));
      case INTEGER, DECIMAL -> NODES.numberNode(new BigDecimal(scalar.text()));
      case TEXT, OPEN -> NODES.textNode(scalar.text());
    };
  }
}
