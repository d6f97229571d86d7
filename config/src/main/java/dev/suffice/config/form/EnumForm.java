package dev.suffice.config.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.catalog.Suggestion;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Scalar;
import java.util.List;
import java.util.Optional;

/** One word of a fixed set. */
final class EnumForm<E extends Enum<E>> implements Form<E> {
  private final Class<E> type;
  private final List<String> words;

  EnumForm(Class<E> type) {
    this.type = type;
    this.words = Words.words(type);
  }

  @Override
  public Optional<E> read(Value value, String path, Reading reading) {
    if (!(value instanceof Scalar scalar) || scalar.type() == Value.Type.NULL) {
      Forms.refuse(value, path, expectation(), reading);
      return Optional.empty();
    }
    int index = words.indexOf(scalar.text());
    if (index < 0) {
      reading.problem(
          value,
          path,
          "%s is not known here.".formatted(value.describe()),
          Suggestion.remedy(scalar.text(), words));
      return Optional.empty();
    }
    return Optional.of(type.getEnumConstants()[index]);
  }

  @Override
  public String expectation() {
    return words.size() == 1 ? "the word " + words.get(0) : "one of " + String.join(", ", words);
  }

  @Override
  public ObjectNode schema() {
    return Schemas.orEnvironment(Schemas.words(words));
  }
}
