package dev.suffice.reports.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Passage;
import dev.suffice.api.trial.Outcome;
import dev.suffice.api.trial.Trial;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ContextTokensTest {
  /** In {@code o200k_base} each of these words is a token. */
  @Test
  void thePassagesOfAnAnswerAreCountedTogether() {
    var tokens =
        ContextTokens.of(
            List.of(
                answered("rag", "hello world", "hello world", "hello"), answered("rag", "hello")));

    assertThat(tokens.get("rag").getAverage()).isEqualTo(3);
    assertThat(tokens.get("rag").getCount()).isEqualTo(2);
  }

  @Test
  void anApproachThatWasShownNothingHasNoContext() {
    var failed = trial("rag", new Outcome.Failed("refused"));

    assertThat(ContextTokens.of(List.of(answered("closed-book"), failed))).isEmpty();
  }

  private static ScoredTrial answered(String approach, String... texts) {
    List<Passage> passages = Stream.of(texts).map(text -> new Passage("a.md", text)).toList();
    return trial(approach, new Outcome.Answered(new Answer("x", Optional.of("x"), passages)));
  }

  private static ScoredTrial trial(String approach, Outcome outcome) {
    return new ScoredTrial(
        new Trial(approach, "e1", 0, outcome, List.of(), Duration.ofMillis(1)), Map.of());
  }
}
