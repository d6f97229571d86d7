package dev.suffice.strategies.rag.chunk;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;

/** How long a text counts. */
public interface Measure {
  /** In characters as Java counts them. */
  Measure CHARACTERS = String::length;

  /**
   * In tokens of the vocabulary {@code o200k_base}; models with other vocabularies count a little
   * differently.
   */
  Measure TOKENS = new Tokens();

  /** The length of a text; texts put together are at most as long as the sum of their lengths. */
  int of(String text);

  /** Loads its vocabulary on first use. */
  final class Tokens implements Measure {
    private final Encoding encoding =
        Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);

    private Tokens() {}

    @Override
    public int of(String text) {
      return encoding.countTokensOrdinary(text);
    }
  }
}
