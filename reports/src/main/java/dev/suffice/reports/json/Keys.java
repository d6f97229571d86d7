package dev.suffice.reports.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.money.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An object of a document that somebody else may have written: each value is what it should be, or
 * is named in a {@link MissingKeyException}.
 *
 * @param path of the object; empty for the whole document
 */
record Keys(JsonNode node, String path) {
  String text(String key) {
    return optionalText(key).orElseThrow(() -> new MissingKeyException(path(key)));
  }

  Optional<String> optionalText(String key) {
    JsonNode value = node.path(key);
    return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
  }

  double number(String key) {
    return optionalNumber(key).orElseThrow(() -> new MissingKeyException(path(key)));
  }

  Optional<Double> optionalNumber(String key) {
    JsonNode value = node.path(key);
    return value.isNumber() ? Optional.of(value.doubleValue()) : Optional.empty();
  }

  Optional<Money> money(String key) {
    return optionalText(key).map(Money::usd);
  }

  /** A constant of an enum, by its name. */
  <E extends Enum<E>> E constant(String key, Class<E> type) {
    try {
      return Enum.valueOf(type, text(key));
    } catch (IllegalArgumentException unknown) {
      throw new MissingKeyException(path(key));
    }
  }

  boolean isNull(String key) {
    return node.path(key).isNull();
  }

  Keys object(String key) {
    JsonNode value = node.path(key);
    if (!value.isObject()) {
      throw new MissingKeyException(path(key));
    }
    return new Keys(value, path(key));
  }

  /** What stands under each key, in the order of the document. */
  Map<String, JsonNode> entries() {
    var entries = new LinkedHashMap<String, JsonNode>();
    node.properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
    return entries;
  }

  List<JsonNode> array(String key) {
    JsonNode value = node.path(key);
    if (!value.isArray()) {
      throw new MissingKeyException(path(key));
    }
    var items = new ArrayList<JsonNode>();
    value.forEach(items::add);
    return items;
  }

  /** The objects of an array, each turned into something. */
  <T> List<T> objects(String key, Function<Keys, T> form) {
    return array(key).stream().map(item -> form.apply(new Keys(item, path(key) + "[]"))).toList();
  }

  private String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}
