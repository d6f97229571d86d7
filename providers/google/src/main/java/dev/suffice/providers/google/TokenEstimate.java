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

  /** Once through. */
  static TrainingEstimate of(TuningRequest request) {
    Encoding encoding = Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE);
    long tokens = request.plan().training().stream().mapToLong(one -> tokens(encoding, one)).sum();
    return new TrainingEstimate(tokens, Optional.empty());
  }

  private static long tokens(Encoding encoding, TrainingExample example) {
    return (long) encoding.countTokensOrdinary(TrainingText.prompt(example))
        + encoding.countTokensOrdinary(example.answer());
  }
}
