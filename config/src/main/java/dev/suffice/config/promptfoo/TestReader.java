package dev.suffice.config.promptfoo;

import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Entry;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Sequence;
import dev.suffice.config.promptfoo.TestBlock.Written;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads tests that are written as blocks of keys.
 *
 * @param templates assertions that {@code $ref} names
 */
record TestReader(Sources sources, Remarks remarks, Mapping templates) {
  /** Where {@code $ref} finds an assertion. */
  static final String TEMPLATES = "assertionTemplates";

  private static final String POINTER = "#/" + TEMPLATES + "/";
  private static final String GRADER = "provider";

  /** Names the conversation that a test is a turn of, among its metadata. */
  static final String CONVERSATION = "conversationId";

  private static final Set<String> UNDERSTOOD =
      Set.of("vars", "assert", "metadata", "description", "options", "threshold");

  TestBlock read(Mapping block) {
    return read(block, Set.of(GRADER));
  }

  /** Reads {@code defaultTest}, whose affixes the prompts have. */
  TestBlock readDefault(Mapping block) {
    return read(block, Set.of(GRADER, Affixes.PREFIX, Affixes.SUFFIX));
  }

  private TestBlock read(Mapping block, Set<String> options) {
    tellUnread(block, options);
    return new TestBlock(block.location(), vars(block), metadata(block), assertions(block));
  }

  private void tellUnread(Mapping block, Set<String> known) {
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
        .map(Mapping::entries)
        .orElse(Map.of())
        .forEach(
            (key, entry) -> {
              if (!known.contains(key)) {
                remarks.left(entry.key(), "The option `%s` of a test.".formatted(key));
              }
            });
  }

  private Map<String, String> metadata(Mapping block) {
    Map<String, String> metadata = new LinkedHashMap<>();
    Values.block(block, "metadata")
        .map(Mapping::entries)
        .orElse(Map.of())
        .forEach((key, entry) -> metadatum(key, entry).ifPresent(text -> metadata.put(key, text)));
    return metadata;
  }

  private Optional<String> metadatum(String key, Entry entry) {
    if (key.equals(CONVERSATION)) {
      remarks.left(
          entry.key(), "The turns of a conversation: each test is asked by itself, as the first.");
      return Optional.empty();
    }
    Optional<String> text = Values.text(entry.value());
    if (text.isEmpty()) {
      remarks.left(entry.key(), "The metadata `%s`, which are no text.".formatted(key));
    }
    return text;
  }

  private Map<String, List<Value>> vars(Mapping block) {
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

  private List<Written> assertions(Mapping block) {
    List<Written> found = new ArrayList<>();
    for (Value item : Values.items(block, "assert")) {
      if (!(item instanceof Mapping written)) {
        remarks.left(item.location(), "An assertion that is no block with a `type`.");
        continue;
      }
      Optional<Mapping> one = resolved(written);
      one.ifPresent(assertion -> found.addAll(assertion(assertion)));
    }
    return found;
  }

  private List<Written> assertion(Mapping one) {
    if (one.text("type").filter("assert-set"::equals).isEmpty()) {
      return List.of(new Written(one.location(), Values.json(one)));
    }
    if (one.get("threshold").isPresent()) {
      remarks.left(one.location(), "A set of assertions of which only a part has to hold.");
      return List.of();
    }
    return assertions(one);
  }

  /** What is written, or the template that it names; one that names another is not followed. */
  private Optional<Mapping> resolved(Mapping written) {
    Optional<String> reference = Values.text(written, "$ref");
    if (reference.isEmpty()) {
      return Optional.of(written);
    }
    Optional<Mapping> template =
        reference
            .filter(pointer -> pointer.startsWith(POINTER))
            .flatMap(pointer -> Values.block(templates, pointer.substring(POINTER.length())))
            .filter(found -> found.get("$ref").isEmpty() && !isSet(found));
    if (template.isEmpty()) {
      remarks.left(
          written.location(),
          "An assertion from %s, where no assertion stands.".formatted(reference.get()));
    }
    return template;
  }

  private static boolean isSet(Mapping assertion) {
    return assertion.text("type").filter("assert-set"::equals).isPresent();
  }
}
