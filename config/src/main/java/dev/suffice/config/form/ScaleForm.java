package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.judge.Scale;
import dev.suffice.api.task.Label;
import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import dev.suffice.config.document.Value.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a judge may say, the worst first: names, or names with what they mean. */
final class ScaleForm implements Form<Scale> {
  private static final int FEWEST = 2;

  @Override
  public Optional<Scale> read(Value value, String path, Reading reading) {
    int problems = 0;
    List<Label> grades = new ArrayList<>();
    if (value instanceof Sequence sequence) {
      problems = listed(sequence, path, grades, reading);
    } else if (value instanceof Mapping mapping) {
      problems = described(mapping, path, grades, reading);
    } else {
      Forms.refuse(value, path, expectation(), reading);
      return Optional.empty();
    }
    return problems > 0 ? Optional.empty() : made(grades, value, path, reading);
  }

  private static int listed(Sequence sequence, String path, List<Label> grades, Reading reading) {
    int problems = 0;
    for (int i = 0; i < sequence.items().size(); i++) {
      Value item = sequence.items().get(i);
      if (item instanceof Scalar name && name.type() != Value.Type.NULL && !name.text().isBlank()) {
        grades.add(Label.named(name.text().strip()));
      } else {
        Forms.refuse(item, Paths.item(path, i), "the name of a grade", reading);
        problems++;
      }
    }
    return problems;
  }

  private static int described(Mapping mapping, String path, List<Label> grades, Reading reading) {
    mapping
        .entries()
        .forEach(
            (name, entry) ->
                Scalars.text()
                    .read(entry.value(), Paths.child(path, name), reading)
                    .filter(text -> !name.isBlank())
                    .ifPresent(text -> grades.add(new Label(name.strip(), text))));
    return mapping.entries().size() - grades.size();
  }

  private static Optional<Scale> made(
      List<Label> grades, Value value, String path, Reading reading) {
    try {
      return Optional.of(new Scale(grades));
    } catch (IllegalArgumentException refused) {
      reading.problem(value, path, "This is no scale.", refused.getMessage() + ".");
      return Optional.empty();
    }
  }

  @Override
  public String expectation() {
    return "a list of grades, the worst first, such as [poor, fair, good]";
  }

  @Override
  public ObjectNode schema() {
    ObjectNode name =
        Schemas.anyOf(Schemas.type("string"), Schemas.type("number"), Schemas.type("boolean"));
    ObjectNode described = Schemas.type("object").put("minProperties", FEWEST);
    described.set("additionalProperties", Schemas.type("string"));
    return Schemas.anyOf(Schemas.listOf(name, FEWEST).put("uniqueItems", true), described);
  }

  @Override
  public boolean isList() {
    return true;
  }
}
