package dev.suffice.config.promptfoo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A test as it is written, or {@code defaultTest}, from which tests inherit.
 *
 * @param vars values of each, several where a list asks for one test each
 * @param assertions as they are written, with their places
 */
record TestBlock(
    Location location,
    Map<String, List<Value>> vars,
    Map<String, String> metadata,
    List<Written> assertions) {
  private static final Set<String> UNDERSTOOD =
      Set.of("vars", "assert", "metadata", "description", "options", "threshold");

  /** An assertion as JSON, and where it stands. */
  record Written(Location place, JsonNode assertion) {}

  static TestBlock none(Location location) {
    return new TestBlock(location, Map.of(), Map.of(), List.of());
  }

  static TestBlock read(Mapping block, Sources sources, Remarks remarks) {
    Location place = block.location();
    block
        .entries()
        .forEach(
            (key, entry) -> {
              if (!UNDERSTOOD.contains(key)) {
                remarks.left(entry.key(), "`%s` of a test.".formatted(key));
              }
            });
    block
        .get("threshold")
        .ifPresent(
            value ->
                remarks.changed(
                    value.location(), "A test's threshold: here all that a test asks must hold."));
    Values.block(block, "options")
        .ifPresent(
            options ->
                options
                    .entries()
                    .forEach(
                        (key, entry) -> {
                          if (!key.equals("provider")) {
                            remarks.left(entry.key(), "The option `%s` of a test.".formatted(key));
                          }
                        }));
    Map<String, String> metadata = new LinkedHashMap<>();
    Values.block(block, "metadata")
        .ifPresent(
            about ->
                about
                    .entries()
                    .forEach(
                        (key, entry) ->
                            Values.text(entry.value()).ifPresent(text -> metadata.put(key, text))));
    return new TestBlock(place, vars(block, sources), metadata, assertions(block, remarks));
  }

  private static Map<String, List<Value>> vars(Mapping block, Sources sources) {
    Map<String, List<Value>> vars = new LinkedHashMap<>();
    for (Value item : Values.items(block, "vars")) {
      Value known =
          Values.text(item)
              .flatMap(file -> sources.document(file, item.location(), "vars"))
              .orElse(item);
      if (known instanceof Mapping values) {
        values
            .entries()
            .forEach(
                (name, entry) ->
                    vars.put(
                        name,
                        entry.value() instanceof Sequence list
                            ? list.items()
                            : List.of(entry.value())));
      }
    }
    return vars;
  }

  private static List<Written> assertions(Mapping block, Remarks remarks) {
    List<Written> found = new ArrayList<>();
    for (Value item : Values.items(block, "assert")) {
      if (!(item instanceof Mapping one)) {
        remarks.left(item.location(), "An assertion that is no block with a `type`.");
      } else if (one.text("type").filter("assert-set"::equals).isEmpty()) {
        found.add(new Written(one.location(), Values.json(one)));
      } else if (one.get("threshold").isPresent()) {
        remarks.left(one.location(), "A set of assertions of which only a part has to hold.");
      } else {
        found.addAll(assertions(one, remarks));
      }
    }
    return found;
  }

  /** This test with all that it inherits. */
  TestBlock over(TestBlock inherited) {
    Map<String, List<Value>> allVars = new LinkedHashMap<>(inherited.vars);
    allVars.putAll(vars);
    Map<String, String> allMetadata = new LinkedHashMap<>(inherited.metadata);
    allMetadata.putAll(metadata);
    List<Written> all = new ArrayList<>(inherited.assertions);
    all.addAll(assertions);
    return new TestBlock(location, allVars, allMetadata, all);
  }
}
