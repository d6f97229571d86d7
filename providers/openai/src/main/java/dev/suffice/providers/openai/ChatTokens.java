package dev.suffice.providers.openai;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;
import dev.suffice.api.prompt.Message;
import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TuningRequest;
import java.util.Optional;

/**
 * Counts the tokens of chats by the vocabulary o200k, which may not be the model's. The vocabulary
 * is read with the first chat and kept. Safe for any thread.
 */
final class ChatTokens {
  /** What the form of a chat takes beside its texts, as OpenAI's guide to counting has it. */
  private static final int PER_MESSAGE = 3;

  private final EncodingRegistry vocabularies = Encodings.newLazyEncodingRegistry();

  /** Of a training elsewhere, once through. */
  TrainingEstimate of(TuningRequest request) {
    Encoding encoding = vocabularies.getEncoding(EncodingType.O200K_BASE);
    long tokens = request.plan().training().stream().mapToLong(one -> tokens(encoding, one)).sum();
    return new TrainingEstimate(tokens, Optional.empty());
  }

  private static long tokens(Encoding encoding, TrainingExample example) {
    long answer = encoding.countTokensOrdinary(example.answer()) + 2L * PER_MESSAGE;
    return example.prompt().messages().stream()
        .map(Message::text)
        .mapToLong(text -> encoding.countTokensOrdinary(text) + PER_MESSAGE)
        .reduce(answer, Long::sum);
  }
}
