package dev.suffice.config.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.catalog.Catalog;
import dev.suffice.api.catalog.Suggestion;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.Schemas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Blocks whose further keys depend on one word, such as {@code strategy} or {@code provider}. */
final class Variants {
  private Variants() {}

  /**
   * The deciding word; empty after a problem. Under a misspelt key it is found, too, and the key is
   * left to whoever reads the block, who knows its other keys.
   */
  static Optional<String> word(
      Mapping mapping, String path, String key, Catalog<?> catalog, Reading reading) {
    Collection<String> known = catalog.names();
    Optional<Value> value = mapping.get(key);
    if (value.isEmpty()) {
      Optional<String> misspelt = Suggestion.near(key, mapping.entries().keySet());
      if (misspelt.isPresent()) {
        return underMisspelt(misspelt.get(), mapping, path, key, known, reading);
      }
      reading.problem(
          mapping,
          Paths.child(path, key),
          "The key '%s' is missing.".formatted(key),
          "Add `%s:` with one of %s.".formatted(key, String.join(", ", known)));
      return Optional.empty();
    }
    Optional<String> word = Language.TEXT.read(value.get(), Paths.child(path, key), reading);
    Optional<String> artifact = word.flatMap(catalog::artifact);
    if (artifact.isPresent()) {
      reading.problem(
          value.get(),
          Paths.child(path, key),
          "The %s %s is not installed.".formatted(key, value.get().describe()),
          "Put %s on the class path, or write one of %s."
              .formatted(artifact.get(), String.join(", ", known)));
      return Optional.empty();
    }
    if (word.isPresent() && !known.contains(word.get())) {
      reading.problem(
          value.get(),
          Paths.child(path, key),
          "There is no %s %s.".formatted(key, value.get().describe()),
          Suggestion.remedy(word.get(), known));
      return Optional.empty();
    }
    return word;
  }

  private static Optional<String> underMisspelt(
      String misspelt,
      Mapping mapping,
      String path,
      String key,
      Collection<String> known,
      Reading reading) {
    Optional<String> word = mapping.text(misspelt).filter(known::contains);
    if (word.isEmpty()) {
      reading.problem(
          mapping.entries().get(misspelt).key(),
          Paths.child(path, misspelt),
          "The key '%s' is not known here.".formatted(misspelt),
          "Did you mean '%s'? It holds one of %s.".formatted(key, String.join(", ", known)));
    }
    return word;
  }

  /**
   * The schema of one variant: the common keys before the options' own.
   *
   * @param required common keys that must be there besides the deciding one
   */
  static ObjectNode schema(
      ObjectNode options, List<String> required, Map<String, ObjectNode> common, String word) {
    var keys = new LinkedHashMap<String, ObjectNode>();
    keys.put(word, common.get(word));
    common.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> keys.putIfAbsent(entry.getKey(), entry.getValue()));
    options
        .path("properties")
        .properties()
        .forEach(entry -> keys.put(entry.getKey(), (ObjectNode) entry.getValue()));
    List<String> needed = new ArrayList<>(List.of(word));
    needed.addAll(required);
    options.path("required").forEach(key -> needed.add(key.asText()));
    return Schemas.block(keys, needed);
  }
}
