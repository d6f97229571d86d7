package dev.suffice.providers.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.model.ModelFaultException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The fields of an answer. What is wanted must be there and of its type, or the answer is refused
 * with {@link ModelFaultException}; what else is there may be.
 */
record Fields(JsonNode tree, Faults faults) {
  String text(String name) {
    return optionalText(name).orElseThrow(() -> without(name));
  }

  /** Absent when it is not there, or null. */
  Optional<String> optionalText(String name) {
    JsonNode value = tree.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.asText().isBlank()) {
      throw without(name);
    }
    return Optional.of(value.asText());
  }

  /** As {@link #optionalText}; absent too when it is empty. */
  Optional<String> optionalWord(String name) {
    return tree.path(name).asText("").isBlank() ? Optional.empty() : optionalText(name);
  }

  /** The last part of a path, safe as part of an address. */
  String lastPart(String name) {
    String path = text(name);
    return safe(name, path.substring(path.lastIndexOf('/') + 1));
  }

  /** What a server calls something of its own; safe as part of an address. */
  String id(String name) {
    return safe(name, text(name));
  }

  Optional<String> optionalId(String name) {
    return optionalText(name).map(id -> safe(name, id));
  }

  Instant instant(String name) {
    return Instant.ofEpochSecond(count(name));
  }

  /** Of a time as ISO 8601 writes it. */
  Instant time(String name) {
    try {
      return OffsetDateTime.parse(text(name)).toInstant();
    } catch (DateTimeException odd) {
      throw faults.odd("with a strange '%s'".formatted(name));
    }
  }

  long count(String name) {
    return optionalCount(name).orElseThrow(() -> without(name));
  }

  Optional<Long> optionalCount(String name) {
    JsonNode value = tree.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.canConvertToLong() || !value.isIntegralNumber() || value.asLong() < 0) {
      throw without(name);
    }
    return Optional.of(value.asLong());
  }

  /** Absent when it is not there, or null. */
  Optional<BigDecimal> optionalNumber(String name) {
    JsonNode value = tree.path(name);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isNumber()) {
      throw without(name);
    }
    return Optional.of(value.decimalValue());
  }

  boolean truth(String name) {
    if (!tree.path(name).isBoolean()) {
      throw without(name);
    }
    return tree.path(name).asBoolean();
  }

  /** Fields within this one; none when it is not there. */
  Fields within(String name) {
    return new Fields(tree.path(name), faults);
  }

  /** As {@link #list}; none where there is no such list. */
  <T> List<T> optionalList(String name, Function<Fields, T> reader) {
    return tree.path(name).isMissingNode() || tree.path(name).isNull()
        ? List.of()
        : list(name, reader);
  }

  /** The elements of a list, each read. */
  <T> List<T> list(String name, Function<Fields, T> reader) {
    if (!tree.path(name).isArray()) {
      throw without(name);
    }
    return StreamSupport.stream(tree.path(name).spliterator(), false)
        .map(element -> reader.apply(new Fields(element, faults)))
        .toList();
  }

  /** Pairs of texts; what is no text is left out. */
  Map<String, String> texts(String name) {
    var texts = new LinkedHashMap<String, String>();
    tree.path(name).properties().stream()
        .filter(field -> field.getValue().isTextual())
        .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }

  private String safe(String name, String id) {
    if (!id.matches("[A-Za-z0-9_.:-]+") || id.startsWith(".")) {
      throw faults.odd("with a strange '%s'".formatted(name));
    }
    return id;
  }

  private ModelFaultException without(String name) {
    return faults.odd("without a usable '%s'".formatted(name));
  }
}
