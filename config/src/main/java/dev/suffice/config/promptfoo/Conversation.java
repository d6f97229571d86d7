package dev.suffice.config.promptfoo;

import dev.suffice.api.experiment.Location;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import dev.suffice.config.document.Value.Mapping;
import dev.suffice.config.document.Value.Sequence;
import dev.suffice.config.document.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes prompts of texts, and of lists of messages: system texts, then one of the user.
 *
 * @param affixes stand around texts
 */
record Conversation(Affixes affixes, Remarks remarks) {
  private static final Set<String> SYSTEM = Set.of("system", "developer");

  private record Message(String role, String content) {}

  /** The prompt of a text, which may be a list of messages as JSON; empty after a remark. */
  Optional<ImportedPrompt> of(Location place, String label, String text) {
    return text.stripLeading().startsWith("[")
        ? new YamlReader(new Problems())
            .readAt(text, place)
            .flatMap(Conversation::messages)
            .map(messages -> of(place, label, messages))
            .orElseGet(() -> plain(place, label, text))
        : plain(place, label, text);
  }

  /** The prompt of a document; empty after a remark. */
  Optional<ImportedPrompt> of(Location place, String label, Value document) {
    Optional<List<Message>> messages = messages(document);
    if (messages.isEmpty()) {
      remarks.left(place, "A prompt that is neither a text nor a list of messages; write it out.");
      return Optional.empty();
    }
    return of(place, label, messages.get());
  }

  private Optional<ImportedPrompt> of(Location place, String label, List<Message> messages) {
    List<String> system = new ArrayList<>();
    List<Message> rest = new ArrayList<>();
    for (Message message : messages) {
      if (rest.isEmpty() && SYSTEM.contains(message.role())) {
        system.add(message.content());
      } else {
        rest.add(message);
      }
    }
    if (rest.size() != 1 || !rest.get(0).role().equals("user")) {
      remarks.left(
          place,
          "A prompt of several turns. Worked examples belong into training data and `demonstrations`.");
      return Optional.empty();
    }
    if (!affixes.isEmpty()) {
      remarks.left(place, "The prefix and suffix of defaultTest around a list of messages.");
    }
    return prompt(place, label, String.join("\n\n", system), rest.get(0).content());
  }

  private Optional<ImportedPrompt> plain(Location place, String label, String text) {
    return prompt(place, label, "", affixes.around(text));
  }

  private Optional<ImportedPrompt> prompt(
      Location place, String label, String system, String asked) {
    Optional<String> obstacle = Places.obstacle(system + "\n" + asked);
    if (obstacle.isPresent()) {
      remarks.left(
          place,
          "A prompt with %s: only plain places such as {{name}} are carried over; compute the value beforehand, as a field of the data."
              .formatted(shortened(obstacle.get())));
      return Optional.empty();
    }
    boolean isFilled = system.contains("{{");
    if (isFilled) {
      remarks.changed(
          place,
          "The system text differs from test to test, so it is asked as the beginning of the user's message.");
    }
    String instructions = isFilled ? system + "\n\n" + asked : asked;
    if (!instructions.contains("{{")) {
      remarks.left(place, "A prompt that names no variable: it would ask the same in every test.");
      return Optional.empty();
    }
    return Optional.of(
        new ImportedPrompt(
            place,
            label,
            Optional.of(system).filter(text -> !text.isBlank() && !isFilled),
            instructions));
  }

  private static Optional<List<Message>> messages(Value document) {
    if (!(document instanceof Sequence list)) {
      return Optional.empty();
    }
    List<Message> messages = new ArrayList<>();
    for (Value item : list.items()) {
      if (!(item instanceof Mapping block)
          || Values.text(block, "role").isEmpty()
          || Values.text(block, "content").isEmpty()) {
        return Optional.empty();
      }
      messages.add(
          new Message(
              Values.text(block, "role").orElseThrow(),
              Values.text(block, "content").orElseThrow()));
    }
    return Optional.of(messages);
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "...";
  }
}
