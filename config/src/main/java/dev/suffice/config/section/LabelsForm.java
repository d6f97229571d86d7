package dev.suffice.config.section;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.task.Label;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Sequence;
import dev.suffice.config.form.Form;
import dev.suffice.config.form.Forms;
import dev.suffice.config.form.Reading;
import dev.suffice.config.form.Schemas;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The word {@code from-data}, a list of names, or names with descriptions. */
final class LabelsForm implements Form<Labels> {
  private static final String FROM_DATA = "from-data";
  private static final int FEWEST = 2;

  @Override
  public Optional<Labels> read(Value value, String path, Reading reading) {
    if (value instanceof Scalar scalar && scalar.text().equals(FROM_DATA)) {
      return Optional.of(new Labels.FromData());
    }
    if (value instanceof Sequence sequence) {
      return enough(listed(sequence, path, reading), value, path, reading);
    }
    if (value instanceof Mapping mapping) {
      return enough(described(mapping, path, reading), value, path, reading);
    }
    Forms.refuse(value, path, expectation(), reading);
    return Optional.empty();
  }

  @Override
  public String expectation() {
    return "the word from-data, a list of labels, or labels with descriptions";
  }

  @Override
  public ObjectNode schema() {
    ObjectNode name =
        Schemas.anyOf(Schemas.type("string"), Schemas.type("number"), Schemas.type("boolean"));
    ObjectNode described = Schemas.type("object").put("minProperties", FEWEST);
    described.set("additionalProperties", Schemas.type("string"));
    return Schemas.anyOf(
        Schemas.constant(FROM_DATA),
        Schemas.listOf(name, FEWEST).put("uniqueItems", true),
        described);
  }

  @Override
  public boolean isList() {
    return true;
  }

  private static Optional<Map<String, Label>> listed(
      Sequence sequence, String path, Reading reading) {
    Map<String, Label> labels = new LinkedHashMap<>();
    boolean complete = true;
    for (int i = 0; i < sequence.items().size(); i++) {
      Value item = sequence.items().get(i);
      String place = Paths.item(path, i);
      if (!(item instanceof Scalar name)
          || name.type() == Value.Type.NULL
          || name.text().isBlank()) {
        Forms.refuse(item, place, "the name of a label", reading);
        complete = false;
      } else if (labels.putIfAbsent(name.text().strip(), Label.named(name.text().strip()))
          != null) {
        reading.problem(item, place, name.describe() + " is listed twice.", "Keep one of the two.");
        complete = false;
      }
    }
    return complete ? Optional.of(labels) : Optional.empty();
  }

  private static Optional<Map<String, Label>> described(
      Mapping mapping, String path, Reading reading) {
    Map<String, Label> labels = new LinkedHashMap<>();
    mapping
        .entries()
        .forEach(
            (name, entry) -> {
              if (name.isBlank()) {
                reading.problem(
                    entry.key(), path, "A label has no name.", "Write `name: description`.");
                return;
              }
              Language.TEXT
                  .read(entry.value(), Paths.child(path, name), reading)
                  .ifPresent(text -> labels.put(name, new Label(name.strip(), text)));
            });
    return labels.size() == mapping.entries().size() ? Optional.of(labels) : Optional.empty();
  }

  private static Optional<Labels> enough(
      Optional<Map<String, Label>> labels, Value value, String path, Reading reading) {
    if (labels.isPresent() && labels.get().size() < FEWEST) {
      reading.problem(
          value,
          path,
          "There are too few labels: %s.".formatted(labels.get().size()),
          "List at least two, or write from-data.");
      return Optional.empty();
    }
    return labels.map(found -> new Labels.Listed(List.copyOf(found.values())));
  }
}
