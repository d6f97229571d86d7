package dev.suffice.providers.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suffice.api.prompt.Prompt;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The text of a demonstration, token by token, and the answer to it.
 *
 * @param answer a JSON object
 */
record ShownText(String text, TokenStates states, JsonNode answer) {
  /**
   * Embeds the demonstrations of a prompt.
   *
   * @param answers of the demonstrations, in their order
   */
  static List<ShownText> gather(Prompt prompt, List<JsonNode> answers, ChargedTexts texts) {
    return IntStream.range(0, answers.size())
        .mapToObj(
            number -> {
              String text = prompt.demonstrations().get(number).input();
              TokenStates states =
                  prompt.demonstrationsStable() ? texts.keptStates(text) : texts.freshStates(text);
              return new ShownText(text, states, answers.get(number));
            })
        .toList();
  }
}
