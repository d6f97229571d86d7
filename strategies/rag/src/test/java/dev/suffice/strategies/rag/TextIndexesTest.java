package dev.suffice.strategies.rag;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.kit.Examples;
import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.kit.FakeStrategyContext;
import dev.suffice.api.model.EmbedderName;
import dev.suffice.api.strategy.TextIndex;
import dev.suffice.api.task.TaskKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TextIndexesTest {
  private static final List<String> TEXTS =
      List.of("the card was stolen", "a refund for the order", "cards that expire");

  private final FakeStrategyContext context =
      new FakeStrategyContext(Examples.task(TaskKind.QUESTION_ANSWERING, List.of(), "Answer."))
          .with("vectors", FakeEmbedder.working());

  @Test
  void wordsFindTextsByTheirStemsAndNoneThatSharesNoWord() {
    TextIndex index = new TextIndexes().over(TEXTS, Optional.empty(), context);

    assertThat(index.find("my cards expired", 5)).containsExactly(2, 0);
    assertThat(index.find("my cards expired", 1)).containsExactly(2);
    assertThat(index.find("weather", 5)).isEmpty();
  }

  @Test
  void vectorsBesideThemFindEveryTextAndTheOneThatBothFindFirst() {
    TextIndex index =
        new TextIndexes().over(TEXTS, Optional.of(new EmbedderName("vectors")), context);

    assertThat(index.find("a refund for the order", 5))
        .containsExactlyInAnyOrder(0, 1, 2)
        .startsWith(1);
  }
}
