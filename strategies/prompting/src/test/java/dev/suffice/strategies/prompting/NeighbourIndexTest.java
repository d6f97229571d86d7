package dev.suffice.strategies.prompting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NeighbourIndexTest {
  @Test
  void rowsComeMostSimilarFirstAndTiesInTheirOrder() {
    var index =
        new NeighbourIndex(
            List.of(vector(0, 1), vector(1, 0), vector(0.6f, 0.8f), vector(1, 0)),
            List.of("a", "b", "c", "d"));
    assertThat(index.nearest(vector(1, 0), "none", 3)).containsExactly(1, 3, 2);
    assertThat(index.nearest(vector(1, 0), "none", 1)).containsExactly(1);
    assertThat(index.nearest(vector(1, 0), "none", 9)).containsExactly(1, 3, 2, 0);
  }

  @Test
  void rowsOfTheExcludedTextAreLeftOut() {
    var index =
        new NeighbourIndex(
            List.of(vector(1, 0), vector(1, 0), vector(0, 1)), List.of("same", "same", "other"));
    assertThat(index.nearest(vector(1, 0), "same", 2)).containsExactly(2);
  }

  @Test
  void itAgreesWithSortingEverything() {
    var random = new SplittableRandom(5);
    List<float[]> rows = IntStream.range(0, 500).mapToObj(row -> random(random)).toList();
    float[] asked = random(random);
    var index = new NeighbourIndex(rows, rows.stream().map(row -> "").toList());
    int[] expected =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -dot(rows.get(row), asked)))
            .limit(64)
            .mapToInt(row -> row)
            .toArray();
    assertThat(index.nearest(asked, "none", 64)).isEqualTo(expected);
  }

  @Test
  void aMissingVectorIsNoticed() {
    assertThatThrownBy(() -> new NeighbourIndex(List.of(), List.of("a")))
        .hasMessageContaining("0 vectors for 1 texts");
  }

  private static float[] vector(float... values) {
    return values;
  }

  private static float[] random(SplittableRandom random) {
    var vector = new float[37];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (random.nextDouble() - 0.5);
    }
    return vector;
  }

  private static double dot(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * right[i];
    }
    return sum;
  }
}
