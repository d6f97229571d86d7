package dev.suffice.providers.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.suffice.providers.embedded.extract.Mention;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A value that an answer holds by name.
 *
 * @param description what it means; empty when nobody wrote it
 * @param choices the only texts it may be; empty when it is free
 * @param takesNull whether null stands for a value that the text does not give
 */
record Field(
    String name, String description, FieldType type, List<String> choices, boolean takesNull) {
  private static final String WITHOUT_YEAR = "--";

  public Field {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(type, "type");
    choices = List.copyOf(choices);
  }

  /** Its name and description as a text. */
  String words() {
    String name = this.name.replaceAll("[_\\-\\s]+|(?<=\\p{Ll})(?=\\p{Lu})", " ").strip();
    return description.isBlank() ? name : name + ": " + description;
  }

  /** Whether its value may be read from a mention. */
  boolean admits(Mention mention) {
    return mention.form() == type.form()
        && (type != FieldType.INTEGER || !mention.value().contains("."))
        && (choices.isEmpty() || choices.stream().anyMatch(mention.value()::equalsIgnoreCase));
  }

  /** Whether a mention says a value; a day without a year says it for every year. */
  boolean says(Mention mention, JsonNode value) {
    if (!admits(mention) || value.isContainerNode() || value.isNull()) {
      return false;
    }
    String said = mention.value();
    return switch (type) {
      case TEXT -> said.equalsIgnoreCase(value.asText());
      case INTEGER, NUMBER ->
          value.isNumber() && new BigDecimal(said).compareTo(value.decimalValue()) == 0;
      case DATE ->
          said.equals(value.asText())
              || (said.startsWith(WITHOUT_YEAR)
                  && value.asText().endsWith(said.substring(WITHOUT_YEAR.length() - 1)));
    };
  }

  /**
   * What a mention says, as JSON; nothing for a day without a year when none is known.
   *
   * @param year of days that are written without one
   */
  public Optional<JsonNode> value(Mention mention, Optional<String> year) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    String said = mention.value();
    return switch (type) {
      case TEXT -> Optional.of(json.textNode(choice(said)));
      case INTEGER, NUMBER -> Optional.of(json.numberNode(new BigDecimal(said)));
      case DATE ->
          said.startsWith(WITHOUT_YEAR)
              ? year.map(known -> json.textNode(known + said.substring(1)))
              : Optional.of(json.textNode(said));
    };
  }

  private String choice(String said) {
    return choices.stream().filter(said::equalsIgnoreCase).findFirst().orElse(said);
  }
}
