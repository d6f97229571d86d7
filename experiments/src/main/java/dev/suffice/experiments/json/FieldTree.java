package dev.suffice.experiments.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * JSON made comparable: texts folded, numbers by value, lists in one order whatever theirs was.
 * What says that there is nothing (null, a blank text, an empty list or object) is left out.
 */
public final class FieldTree {
  private final Optional<JsonNode> root;

  private FieldTree(Optional<JsonNode> root) {
    this.root = root;
  }

  /**
   * The tree of a text; absent when the text is not JSON.
   *
   * @param folding makes texts equal that count as the same
   */
  public static Optional<FieldTree> of(String json, UnaryOperator<String> folding) {
    return Json.read(json).map(value -> new FieldTree(normalised(value, folding)));
  }

  /** What stands at some paths, or below them; all of it when there are none. */
  public FieldTree only(List<FieldPath> fields) {
    return fields.isEmpty()
        ? this
        : new FieldTree(
            root.flatMap(value -> pruned(value, FieldPath.ROOT, path -> isIn(path, fields))));
  }

  /** Every single value with its path, lists without positions; a pair as often as it occurs. */
  public List<Leaf> leaves() {
    List<Leaf> leaves = new ArrayList<>();
    root.ifPresent(value -> collect(value, FieldPath.ROOT, leaves));
    return leaves;
  }

  /** The one text of trees with the same fields, values and structure. */
  public String text() {
    return root.map(Json::canonical).orElse("");
  }

  /** A single value and where it stands. */
  public record Leaf(FieldPath path, String value) {}

  private static boolean isIn(FieldPath path, List<FieldPath> fields) {
    return fields.stream().anyMatch(path::startsWith);
  }

  private static Optional<JsonNode> normalised(JsonNode value, UnaryOperator<String> folding) {
    if (value.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      value
          .properties()
          .forEach(
              field ->
                  normalised(field.getValue(), folding)
                      .ifPresent(kept -> object.set(field.getKey(), kept)));
      return unlessEmpty(object);
    }
    if (value.isArray()) {
      return unlessEmpty(
          list(
              value
                  .valueStream()
                  .map(item -> normalised(item, folding))
                  .flatMap(Optional::stream)));
    }
    if (value.isTextual()) {
      return Optional.of(folding.apply(value.asText()))
          .filter(text -> !text.isEmpty())
          .map(JsonNodeFactory.instance::textNode);
    }
    return Optional.of(value).filter(single -> !single.isNull());
  }

  private static Optional<JsonNode> pruned(
      JsonNode value, FieldPath path, Predicate<FieldPath> isWanted) {
    if (isWanted.test(path)) {
      return Optional.of(value);
    }
    if (value.isObject()) {
      ObjectNode object = JsonNodeFactory.instance.objectNode();
      value
          .properties()
          .forEach(
              field ->
                  pruned(field.getValue(), path.child(field.getKey()), isWanted)
                      .ifPresent(kept -> object.set(field.getKey(), kept)));
      return unlessEmpty(object);
    }
    return value.isArray()
        ? unlessEmpty(
            list(
                value
                    .valueStream()
                    .map(item -> pruned(item, path, isWanted))
                    .flatMap(Optional::stream)))
        : Optional.empty();
  }

  private static void collect(JsonNode value, FieldPath path, List<Leaf> leaves) {
    if (value.isObject()) {
      value
          .properties()
          .forEach(field -> collect(field.getValue(), path.child(field.getKey()), leaves));
    } else if (value.isArray()) {
      value.forEach(item -> collect(item, path, leaves));
    } else {
      leaves.add(new Leaf(path, Json.canonical(value)));
    }
  }

  private static ArrayNode list(Stream<JsonNode> items) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    items.sorted(Comparator.comparing(Json::canonical)).forEach(list::add);
    return list;
  }

  private static Optional<JsonNode> unlessEmpty(JsonNode container) {
    return Optional.of(container).filter(some -> !some.isEmpty());
  }
}
