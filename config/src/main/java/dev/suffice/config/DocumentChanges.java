package dev.suffice.config;

import dev.suffice.api.comparison.Change;
import dev.suffice.api.comparison.Settings;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Sequence;
import dev.suffice.config.document.YamlReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells what differs between the settings of two runs: values of the document by their paths,
 * wherever in the file they stand, texts of files, and prices. What was written in another way is
 * no change.
 */
public final class DocumentChanges {
  private static final String ID = "id";

  private DocumentChanges() {}

  /** The changes, in the order of the later document; what is gone comes at the end. */
  public static List<Change> between(Settings before, Settings after) {
    var changes = new ArrayList<Change>();
    add(values(before.document()), values(after.document()), changes);
    add(new TreeMap<>(before.files()), new TreeMap<>(after.files()), changes);
    add(new TreeMap<>(before.models()), new TreeMap<>(after.models()), changes);
    Set<String> told = new LinkedHashSet<>();
    return changes.stream().filter(change -> told.add(change.path())).toList();
  }

  private static void add(
      Map<String, String> before, Map<String, String> after, List<Change> changes) {
    var paths = new LinkedHashSet<>(after.keySet());
    paths.addAll(before.keySet());
    for (String path : paths) {
      Optional<String> was = Optional.ofNullable(before.get(path));
      Optional<String> is = Optional.ofNullable(after.get(path));
      if (!was.equals(is)) {
        changes.add(new Change(path, was, is));
      }
    }
  }

  /** The values of a document by their paths; none of one that cannot be read. */
  private static Map<String, String> values(String document) {
    var values = new LinkedHashMap<String, String>();
    new YamlReader(new Problems())
        .read("experiment", document)
        .ifPresent(root -> flatten("", root, values));
    return values;
  }

  private static void flatten(String path, Value value, Map<String, String> into) {
    if (value instanceof Scalar scalar) {
      into.put(path, scalar.text());
    } else if (value instanceof Mapping mapping) {
      mapping
          .entries()
          .forEach((key, entry) -> flatten(Paths.child(path, key), entry.value(), into));
    } else if (value instanceof Sequence sequence) {
      flatten(path, sequence.items(), into);
    }
  }

  /** A list of words is one value; of blocks each is known by its id, or else by its place. */
  private static void flatten(String path, List<Value> items, Map<String, String> into) {
    if (items.stream().allMatch(Scalar.class::isInstance)) {
      into.put(
          path,
          items.stream()
              .map(item -> ((Scalar) item).text())
              .collect(Collectors.joining(", ", "[", "]")));
      return;
    }
    for (int index = 0; index < items.size(); index++) {
      Value item = items.get(index);
      Optional<String> id = item instanceof Mapping mapping ? mapping.text(ID) : Optional.empty();
      int place = index;
      flatten(
          id.map(name -> path + "[" + name + "]").orElseGet(() -> Paths.item(path, place)),
          item,
          into);
    }
  }
}
