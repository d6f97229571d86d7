package dev.suffice.api.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorIndexTest {
  private final SplittableRandom random = new SplittableRandom(5);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 37, 384})
  void similaritiesAreThoseOfAPlainDoubleLoop(int dimension) {
    List<float[]> rows = randomRows(501, dimension);
    float[] asked = randomVector(dimension);
    float[] similarities = new VectorIndex(rows).similarities(asked);
    for (int row = 0; row < rows.size(); row++) {
      assertThat((double) similarities[row]).isCloseTo(dot(rows.get(row), asked), within(1e-5));
    }
  }

  @Test
  void aSimilarityIsTheSameToTheBitWhateverOtherRowsThereAre() {
    List<float[]> rows = randomRows(333, 37);
    float[] asked = randomVector(37);
    float[] together = new VectorIndex(rows).similarities(asked);
    for (int row = 0; row < rows.size(); row++) {
      assertThat(new VectorIndex(List.of(rows.get(row))).similarities(asked))
          .containsExactly(together[row]);
    }
  }

  @Test
  void aSimilarityIsTheSameToTheBitOnceTheLoopIsCompiled() {
    var index = new VectorIndex(randomRows(1000, 40));
    float[] asked = randomVector(40);
    float[] cold = index.similarities(asked);
    for (int round = 0; round < 3_000; round++) {
      assertThat(index.similarities(asked)).isEqualTo(cold);
    }
  }

  @Test
  void theNearestAreThoseOfSortingEverything() {
    List<float[]> rows = randomRows(500, 37);
    float[] asked = randomVector(37);
    List<Integer> expected =
        IntStream.range(0, rows.size())
            .boxed()
            .filter(row -> row % 3 != 0)
            .sorted(Comparator.comparingDouble(row -> -dot(rows.get(row), asked)))
            .limit(64)
            .toList();
    assertThat(new VectorIndex(rows).nearest(asked, 64, row -> row % 3 != 0))
        .extracting(Neighbour::row)
        .isEqualTo(expected);
  }

  @Test
  void ofEquallySimilarRowsTheEarlierComesFirst() {
    var index = new VectorIndex(List.of(vector(0, 1), vector(1, 0), vector(0, 1), vector(1, 0)));
    assertThat(index.nearest(vector(1, 0), 9, row -> true))
        .containsExactly(
            new Neighbour(1, 1), new Neighbour(3, 1), new Neighbour(0, 0), new Neighbour(2, 0));
    assertThat(index.nearest(vector(1, 0), 3, row -> true))
        .extracting(Neighbour::row)
        .containsExactly(1, 3, 0);
    assertThat(index.nearest(vector(1, 0), 1, row -> true))
        .extracting(Neighbour::row)
        .containsExactly(1);
  }

  @Test
  void rowsAtTheThresholdAreFoundAndThoseBelowAreNot() {
    var index = new VectorIndex(List.of(vector(0.5f, 0), vector(0.25f, 0), vector(1, 0)));
    assertThat(index.atLeast(0.5f, vector(1, 0)))
        .containsExactly(new Neighbour(2, 1), new Neighbour(0, 0.5f));
  }

  @ParameterizedTest
  @ValueSource(ints = {4, 95, 96, 97, 384})
  void thoseFoundAtAThresholdAreThoseOfAllSimilaritiesToTheBit(int dimension) {
    float[] asked = randomVector(dimension);
    List<float[]> rows = IntStream.range(0, 999).mapToObj(row -> near(asked, row / 999f)).toList();
    var index = new VectorIndex(rows);
    float[] similarities = index.similarities(asked);
    for (float threshold : new float[] {-1, similarities[500], similarities[100], 2}) {
      List<Neighbour> expected =
          IntStream.range(0, rows.size())
              .filter(row -> similarities[row] >= threshold)
              .mapToObj(row -> new Neighbour(row, similarities[row]))
              .sorted()
              .toList();
      assertThat(index.atLeast(threshold, asked)).isEqualTo(expected);
    }
  }

  @Test
  void whatOnlyTheLastDimensionsAgreeInIsFound() {
    var asked = new float[384];
    asked[383] = 1;
    assertThat(new VectorIndex(List.of(new float[384], asked)).atLeast(1, asked))
        .containsExactly(new Neighbour(1, 1));
  }

  @Test
  void amongNoVectorsNothingIsFound() {
    var index = new VectorIndex(List.of());
    assertThat(index.size()).isZero();
    assertThat(index.nearest(vector(1, 0), 3, row -> true)).isEmpty();
    assertThat(index.atLeast(0, vector(1, 0))).isEmpty();
  }

  @Test
  void laterChangesOfAVectorDoNotMatter() {
    float[] row = vector(1, 0);
    var index = new VectorIndex(List.of(row));
    row[0] = 0;
    assertThat(index.similarities(vector(1, 0))).containsExactly(1);
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> new VectorIndex(List.of(vector(1, 0), vector(1))))
        .hasMessage("A vector of 1 numbers among vectors of 2");
    assertThatThrownBy(() -> new VectorIndex(List.of(vector(1, Float.NaN))))
        .hasMessage("Number 1 of vector 0 is NaN");
    var index = new VectorIndex(List.of(vector(1, 0)));
    assertThatThrownBy(() -> index.similarities(vector(1)))
        .hasMessage("A vector of 1 numbers among vectors of 2");
    assertThatThrownBy(() -> index.nearest(vector(1, 0), 0, row -> true))
        .hasMessage("depth must be at least 1: 0");
  }

  private List<float[]> randomRows(int count, int dimension) {
    return IntStream.range(0, count).mapToObj(row -> randomVector(dimension)).toList();
  }

  private float[] randomVector(int dimension) {
    var vector = new float[dimension];
    for (int i = 0; i < dimension; i++) {
      vector[i] = (float) ((random.nextDouble() - 0.5) / Math.sqrt(dimension));
    }
    return vector;
  }

  /** A vector that has less and less in common with another one. */
  private float[] near(float[] other, float share) {
    float[] vector = randomVector(other.length);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (1 - share) * other[i] + share * vector[i];
    }
    return vector;
  }

  private static float[] vector(float... values) {
    return values;
  }

  private static double dot(float[] left, float[] right) {
    double sum = 0;
    for (int i = 0; i < left.length; i++) {
      sum += (double) left[i] * right[i];
    }
    return sum;
  }
}
