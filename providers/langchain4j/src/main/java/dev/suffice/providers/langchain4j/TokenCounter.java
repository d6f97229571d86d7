package dev.suffice.providers.langchain4j;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.suffice.api.model.Usage;
import dev.suffice.api.prompt.Message;
import java.util.List;

/**
 * Counts tokens where a server does not, with the vocabulary o200k of OpenAI's models whoever the
 * vendor is: an estimate, and marked as one. The vocabulary is loaded with the first counter, which
 * takes about a second. Safe for any thread.
 */
final class TokenCounter {
  private final Encoding encoding =
      Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

  Usage estimate(List<String> input, String output) {
    return new Usage(input.stream().mapToLong(this::count).sum(), 0, 0, count(output), true);
  }

  private long count(String text) {
    return encoding.countTokensOrdinary(text);
  }

  /** How much of the input tokens the stable start of a conversation is likely to be. */
  static long stable(List<Message> turns, long inputTokens) {
    long stable = 0;
    long all = 0;
    boolean start = true;
    for (Message turn : turns) {
      start = start && turn.stable();
      stable += start ? turn.text().length() : 0;
      all += turn.text().length();
    }
    return all == 0 ? 0 : Math.round((double) inputTokens * stable / all);
  }
}
