package dev.suffice.reports.cost;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.Encoding;
import com.knuddels.jtokkit.api.EncodingType;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Passage;
import dev.suffice.api.trial.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;

/**
 * Counts the tokens of the passages that answers rest on, by the vocabulary {@code o200k_base};
 * models with other vocabularies count a little differently. A text that many answers were shown is
 * counted once. For one thread.
 */
public final class ContextTokens {
  private final Map<String, Integer> counted = new HashMap<>();

  /** Read when there is something to count, as that takes a while. */
  private Optional<Encoding> encoding = Optional.empty();

  private ContextTokens() {}

  /** The tokens an answer, by approach; of approaches that were shown passages at all. */
  public static Map<String, LongSummaryStatistics> of(List<ScoredTrial> trials) {
    var counter = new ContextTokens();
    Map<String, LongSummaryStatistics> byApproach = new HashMap<>();
    for (ScoredTrial scored : trials) {
      if (scored.trial().outcome() instanceof Outcome.Answered answered) {
        byApproach
            .computeIfAbsent(scored.trial().approach(), approach -> new LongSummaryStatistics())
            .accept(counter.of(answered.answer()));
      }
    }
    byApproach.values().removeIf(tokens -> tokens.getMax() == 0);
    return byApproach;
  }

  private long of(Answer answer) {
    return answer.passages().stream().map(Passage::text).mapToLong(this::of).sum();
  }

  private int of(String text) {
    return counted.computeIfAbsent(text, encoding()::countTokensOrdinary);
  }

  private Encoding encoding() {
    if (encoding.isEmpty()) {
      encoding =
          Optional.of(Encodings.newLazyEncodingRegistry().getEncoding(EncodingType.O200K_BASE));
    }
    return encoding.get();
  }
}
