package dev.suffice.config.document;

import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Value.Entry;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Sequence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns SnakeYAML's node graph into a tree of values: follows aliases within a bound, refuses
 * foreign tags, duplicate keys and merge keys. Every problem is reported, reading goes on.
 */
final class TreeBuilder {
  private static final int MOST_VALUES = 200_000;
  private static final Set<Tag> KNOWN =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.SEQ, Tag.MAP);

  private final Function<Mark, Location> locations;
  private final Problems problems;
  private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
  private int values;

  TreeBuilder(Function<Mark, Location> locations, Problems problems) {
    this.locations = locations;
    this.problems = problems;
  }

  /**
   * The tree under a node.
   *
   * @throws TooManyValuesException when aliases make the document grow beyond all measure
   */
  Value build(Node node, String path) {
    Location location = locations.apply(node.getStartMark());
    if (++values > MOST_VALUES) {
      throw new TooManyValuesException(location, MOST_VALUES);
    }
    checkTag(node, location, path);
    if (node instanceof ScalarNode scalar) {
      String text = scalar.getValue();
      return new Scalar(location, CoreSchema.type(scalar.getTag()), text, text);
    }
    if (!open.add(node)) {
      problems.add(location, path, "This alias contains itself.", "Write the values out.");
      return new Scalar(location, Value.Type.NULL, "", "");
    }
    Value value =
        node instanceof SequenceNode sequence
            ? sequence(sequence, location, path)
            : mapping((MappingNode) node, location, path);
    open.remove(node);
    return value;
  }

  private Sequence sequence(SequenceNode node, Location location, String path) {
    List<Value> items = new ArrayList<>();
    for (Node item : node.getValue()) {
      items.add(build(item, path + "[" + items.size() + "]"));
    }
    return new Sequence(location, items);
  }

  private Mapping mapping(MappingNode node, Location location, String path) {
    var entries = new LinkedHashMap<String, Entry>();
    for (NodeTuple tuple : node.getValue()) {
      Location keyLocation = locations.apply(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode keyNode)) {
        problems.add(
            keyLocation, path, "A key must be a word.", "Write `key: value` with a plain key.");
        continue;
      }
      checkTag(keyNode, keyLocation, path);
      String key = keyNode.getValue();
      String keyPath = Paths.child(path, key);
      if (key.equals("<<")) {
        problems.add(
            keyLocation,
            keyPath,
            "Merge keys are not part of this language.",
            "Repeat the keys, or let `grid` make the variants.");
        continue;
      }
      Entry entry = new Entry(keyLocation, build(tuple.getValueNode(), keyPath));
      Entry first = entries.putIfAbsent(key, entry);
      if (first != null) {
        problems.add(
            keyLocation,
            keyPath,
            "The key '%s' stands here for the second time; the first is in line %s."
                .formatted(key, first.key().line()),
            "Keep one of them.");
      }
    }
    return new Mapping(location, entries);
  }

  private void checkTag(Node node, Location location, String path) {
    if (!KNOWN.contains(node.getTag())) {
      problems.add(
          location,
          path,
          "The tag '%s' is not allowed.".formatted(node.getTag().getValue()),
          "Write the plain value without a tag; tags that name types are never followed.");
    }
  }
}
