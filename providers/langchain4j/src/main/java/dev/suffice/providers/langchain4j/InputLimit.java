package dev.suffice.providers.langchain4j;

import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.Usage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The limit on input that a person wrote. Texts with fewer bytes than the limit has tokens surely
 * keep it; longer ones are counted by the vocabulary at hand, which may not be the model's.
 *
 * @param most tokens; absent: no limit
 */
record InputLimit(OptionalInt most, Opened<TokenCounter> counter) {
  /**
   * Refuses texts that are too long together.
   *
   * @throws AnswerFailureException when they are: in use they would be refused as well
   */
  void require(String vendor, List<String> texts) {
    if (most.isEmpty() || bytes(texts) <= most.getAsInt()) {
      return;
    }
    long tokens = counter.get().estimate(texts, "").inputTokens();
    if (tokens > most.getAsInt()) {
      throw new AnswerFailureException(
          "%s was not asked: the prompt has about %s tokens, and max-input-tokens is %s"
              .formatted(vendor, tokens, most.getAsInt()),
          Optional.of(Usage.NONE));
    }
  }

  private static long bytes(List<String> texts) {
    return texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
  }
}
