package dev.suffice.config.form;

import dev.suffice.config.document.Paths;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Entry;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Scalar;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Places what a constructor refused at the value it speaks of. */
public final class Refusal {
  private static final int SHORTEST_HIDDEN = 4;

  private Refusal() {}

  /** Makes a fact of a block; a refusal becomes a problem of the block. */
  public static <T> Optional<T> make(
      Mapping mapping, String path, Reading reading, Supplier<T> constructor) {
    try {
      return Optional.of(constructor.get());
    } catch (IllegalArgumentException refused) {
      report(refused, mapping, path, reading);
      return Optional.empty();
    }
  }

  /**
   * Reports a constructor's message at the key it begins with, else at the whole block. What came
   * from the environment is not repeated.
   */
  public static void report(
      IllegalArgumentException reason, Mapping mapping, String path, Reading reading) {
    String message = withoutSecrets(sentence(String.valueOf(reason.getMessage())), mapping);
    Optional<Map.Entry<String, Entry>> meant =
        mapping.entries().entrySet().stream()
            .filter(entry -> isMeant(entry.getKey(), message))
            .findFirst();
    if (meant.isPresent()) {
      Value value = meant.get().getValue().value();
      String place = Paths.child(path, meant.get().getKey());
      reading.problem(value, place, value.describe() + " is not possible here.", message);
      return;
    }
    reading.problem(mapping, path, "This block cannot be used as it is.", message);
  }

  private static boolean isMeant(String key, String message) {
    String first = message.split("[^A-Za-z0-9-]", 2)[0];
    return key.equals(Words.key(first));
  }

  private static String withoutSecrets(String message, Mapping mapping) {
    String hidden = message;
    for (Entry entry : mapping.entries().values()) {
      if (entry.value() instanceof Scalar scalar
          && !scalar.text().equals(scalar.written())
          && scalar.text().length() >= SHORTEST_HIDDEN) {
        hidden = hidden.replace(scalar.text(), scalar.written());
      }
    }
    return hidden;
  }

  private static String sentence(String text) {
    return text.isEmpty() || text.endsWith(".") ? text : text + ".";
  }
}
