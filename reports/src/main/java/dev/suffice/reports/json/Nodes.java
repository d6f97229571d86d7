package dev.suffice.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.reports.text.VisibleText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/** Values of the document, each in the one form it has everywhere. */
final class Nodes {
  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;
  private static final MathContext TWELVE_DIGITS = new MathContext(12);

  private Nodes() {}

  static ObjectNode object() {
    return FACTORY.objectNode();
  }

  /** Puts a value under a name that is not ours. */
  static void put(ObjectNode object, String name, JsonNode value) {
    object.set(VisibleText.wellFormed(name), value);
  }

  static JsonNode text(String text) {
    return FACTORY.textNode(VisibleText.wellFormed(text));
  }

  static JsonNode text(Optional<String> text) {
    return text.map(Nodes::text).orElse(NullNode.instance);
  }

  static JsonNode orNull(Optional<? extends JsonNode> node) {
    return node.<JsonNode>map(known -> known).orElse(NullNode.instance);
  }

  static ArrayNode texts(Collection<String> texts) {
    return array(texts, Nodes::text);
  }

  static <T> ArrayNode array(Collection<T> items, Function<T, JsonNode> form) {
    ArrayNode array = FACTORY.arrayNode(items.size());
    items.forEach(item -> array.add(form.apply(item)));
    return array;
  }

  /** A list that would take too many lines; each item is JSON. */
  static JsonNode inOneLine(List<String> items) {
    return FACTORY.rawValueNode(new RawValue("[" + String.join(",", items) + "]"));
  }

  /** A number; null when it is not finite, which JSON cannot say. */
  static JsonNode number(double value) {
    return Double.isFinite(value) ? FACTORY.numberNode(rounded(value)) : NullNode.instance;
  }

  /** The text of a finite number. */
  static String plain(double value) {
    return rounded(value).toPlainString();
  }

  private static BigDecimal rounded(double value) {
    return new BigDecimal(value).round(TWELVE_DIGITS).stripTrailingZeros();
  }

  static JsonNode number(Optional<Double> value) {
    return value.map(Nodes::number).orElse(NullNode.instance);
  }

  static JsonNode number(OptionalDouble value) {
    return value.isPresent() ? number(value.getAsDouble()) : NullNode.instance;
  }

  static JsonNode number(OptionalLong value) {
    return value.isPresent() ? FACTORY.numberNode(value.getAsLong()) : NullNode.instance;
  }

  static JsonNode money(Money money) {
    return FACTORY.textNode(money.toPlainString());
  }

  static JsonNode money(Optional<Money> money) {
    return money.map(Nodes::money).orElse(NullNode.instance);
  }

  /** Puts where a figure comes from. */
  static void put(ObjectNode object, Provenance provenance) {
    object.put("provenance", provenance.kind().name());
    object.set("asOf", text(provenance.asOf().map(Object::toString)));
  }

  static JsonNode milliseconds(Optional<Duration> time) {
    return number(time.map(duration -> duration.toNanos() / 1e6));
  }
}
