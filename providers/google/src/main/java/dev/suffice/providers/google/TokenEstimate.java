package dev.suffice.providers.google;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.suffice.api.tuning.TrainingEstimate;
import dev.suffice.api.tuning.TrainingExample;
import dev.suffice.api.tuning.TrainingText;
import dev.suffice.api.tuning.TuningRequest;
import java.util.Optional;

/** Counts the tokens of examples by the vocabulary o200k, which is not Gemini's own. */
final class TokenEstimate {
  private TokenEstimate() {}

  /** Read when somebody first counts, once a process. */
  private static final class Vocabulary {
    static final Encoding O200K =
        Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
  }

  /** Once through. */
  static TrainingEstimate of(TuningRequest request) {
    long tokens = request.plan().training().stream().mapToLong(TokenEstimate::tokens).sum();
    return new TrainingEstimate(tokens, Optional.empty());
  }

  private static long tokens(TrainingExample example) {
    return (long) Vocabulary.O200K.countTokensOrdinary(TrainingText.prompt(example))
        + Vocabulary.O200K.countTokensOrdinary(example.answer());
  }
}
