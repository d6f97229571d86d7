package dev.suffice.strategies.rag.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScoresTest {
  @Test
  void whatIsAddedToARowIsSummedUpAndOthersHaveNothing() {
    var random = new Random(3);
    Map<Integer, Double> expected = new HashMap<>();
    var scores = new Scores(700);
    for (int i = 0; i < 5000; i++) {
      int row = random.nextInt(700) * 8192;
      double score = random.nextDouble() - 0.5;
      expected.merge(row, score, Double::sum);
      scores.add(row, score);
    }

    assertThat(scores.ranked())
        .isSorted()
        .allSatisfy(hit -> assertThat(hit.score()).isEqualTo(expected.get(hit.row())))
        .hasSameSizeAs(expected.keySet());
    assertThat(scores.of(8191)).isZero();
  }

  @Test
  void scoresThatDifferByLessThanAFloatTellsAreInOrder() {
    var scores = new Scores(4);
    scores.add(1, 1);
    scores.add(2, 1 + 1e-12);
    scores.add(3, 1 + 2e-12);
    scores.add(0, 1);

    assertThat(scores.ranked()).extracting(Hit::row).containsExactly(3, 2, 0, 1);
    assertThat(new Scores(0).ranked()).isEmpty();
  }
}
