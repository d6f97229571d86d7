package dev.suffice.strategies.rag.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndexTest {
  private static final Rows ROWS =
      new Rows(
          List.of("Staff take leave.", "Leaving early is rare.", "Wages are paid.", ""),
          List.of(
              Map.of("year", "2024"), Map.of("year", "2025"), Map.of("year", "2025"), Map.of()));

  @Test
  void wordsAreFoundByTheirStemsAndRareOnesWeighMore() {
    KeywordIndex index = KeywordIndex.of(ROWS);

    assertThat(index.search("paying wages", Map.of(), 10)).extracting(Hit::row).containsExactly(2);
    assertThat(index.search("staff leave", Map.of(), 10)).extracting(Hit::row).startsWith(0);
    assertThat(index.search("nothing of that", Map.of(), 10)).isEmpty();
    assertThat(index.search("", Map.of(), 10)).isEmpty();
  }

  @Test
  void whatIsAskedIsNoQueryLanguage() {
    String hostile = "leave AND (text:[* TO *] OR \"\\ ~ " + "word ".repeat(5000);

    assertThat(KeywordIndex.of(ROWS).search(hostile, Map.of(), 10)).isNotEmpty();
  }

  @Test
  void metadataFilterBothKindsOfIndex() {
    List<float[]> vectors = unit(4, 8, 1);
    Map<String, String> where = Map.of("year", "2025");

    assertThat(KeywordIndex.of(ROWS).search("leave wages", where, 10))
        .extracting(Hit::row)
        .containsExactlyInAnyOrder(1, 2);
    assertThat(new ExactIndex(ROWS, vectors).search(vectors.get(0), where, 10))
        .extracting(Hit::row)
        .containsExactlyInAnyOrder(1, 2);
    assertThat(GraphIndex.of(ROWS, vectors).search(vectors.get(0), where, 10))
        .extracting(Hit::row)
        .containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void theGraphFindsNearlyWhatComparingEveryRowFindsWithTheSameScores() {
    List<float[]> vectors = unit(2000, 32, 2);
    Rows rows = Rows.of(vectors.stream().map(vector -> "").toList());
    DenseIndex exact = new ExactIndex(rows, vectors);
    DenseIndex graph = GraphIndex.of(rows, vectors);
    int same = 0;
    for (float[] asked : unit(20, 32, 3)) {
      List<Hit> near = exact.search(asked, Map.of(), 10);
      List<Hit> found = graph.search(asked, Map.of(), 10);
      same += (int) found.stream().filter(hit -> rowsOf(near).contains(hit.row())).count();
      assertThat(found.get(0).score()).isLessThanOrEqualTo(near.get(0).score() + 1e-5);
    }

    assertThat(same).isGreaterThan(190);
  }

  @Test
  void longVectorsFitIntoTheGraph() {
    List<float[]> vectors = unit(5, 3072, 4);
    Rows rows = Rows.of(vectors.stream().map(vector -> "").toList());

    assertThat(GraphIndex.of(rows, vectors).search(vectors.get(3), Map.of(), 1).get(0).row())
        .isEqualTo(3);
  }

  @Test
  void ranksAddUpTheirReciprocals() {
    List<Hit> fused =
        Fusion.reciprocalRank()
            .fuse(List.of(new Hit(7, 9), new Hit(5, 3)), List.of(new Hit(5, .9), new Hit(1, .1)));

    assertThat(fused)
        .containsExactly(
            new Hit(5, 1.0 / 62 + 1.0 / 61), new Hit(7, 1.0 / 61), new Hit(1, 1.0 / 62));
  }

  @Test
  void scoresAddUpAsSharesBetweenTheLeastAndTheBest() {
    List<Hit> fused =
        Fusion.convex(0.25)
            .fuse(List.of(new Hit(7, 8), new Hit(5, 4)), List.of(new Hit(5, .5), new Hit(1, .25)));

    assertThat(fused)
        .containsExactly(new Hit(5, 0.25 * 0.5 + 0.75), new Hit(7, 0.25), new Hit(1, 0));
    assertThat(Fusion.convex(1).fuse(List.of(), List.of(new Hit(1, -0.5)))).hasSize(1);
    assertThatThrownBy(() -> Fusion.convex(1.5)).hasMessageContaining("from 0 to 1");
  }

  private static List<Integer> rowsOf(List<Hit> hits) {
    return hits.stream().map(Hit::row).toList();
  }

  private static List<float[]> unit(int count, int dimension, long seed) {
    var random = new Random(seed);
    List<float[]> vectors = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] raw = random.doubles(dimension, -1, 1).toArray();
      double length =
          Math.sqrt(IntStream.range(0, dimension).mapToDouble(j -> raw[j] * raw[j]).sum());
      float[] vector = new float[dimension];
      for (int j = 0; j < dimension; j++) {
        vector[j] = (float) (raw[j] / length);
      }
      vectors.add(vector);
    }
    return vectors;
  }
}
