package dev.suffice.strategies.rag.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
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

  /** As with more rows than Lucene gathers before it writes a segment, the larger ones last. */
  @Test
  void everyRowIsFoundUnderItsOwnNumberWhateverIsMerged() {
    Rows rows = Rows.of(IntStream.range(0, 300).mapToObj(IndexTest::rare).toList());
    KeywordIndex index = KeywordIndex.of(rows, LuceneRows.settings().setMaxBufferedDocs(10));

    for (int row = 0; row < rows.size(); row++) {
      assertThat(index.search("r" + row + "x0", Map.of(), 2))
          .extracting(Hit::row)
          .containsExactly(row);
    }
  }

  /** Words that no other row has, more of them the later it comes. */
  private static String rare(int row) {
    return IntStream.rangeClosed(0, row)
        .mapToObj(word -> "r" + row + "x" + word)
        .collect(Collectors.joining(" "));
  }

  @Test
  void lettersThatAreComposedAreTheSameAsThoseThatAreNot() {
    KeywordIndex index =
        KeywordIndex.of(Rows.of(List.of("The cafe\u0301 closes.", "The o\uFB03ce opens.")));

    assertThat(index.search("caf\u00E9", Map.of(), 5)).extracting(Hit::row).containsExactly(0);
    assertThat(index.search("office", Map.of(), 5)).extracting(Hit::row).containsExactly(1);
  }

  @Test
  void metadataMayBeAsLongAsTheyLike() {
    String long1 = "a".repeat(40_000);
    var rows = new Rows(List.of("leave", "leave"), List.of(Map.of("of", long1), Map.of("of", "b")));

    assertThat(KeywordIndex.of(rows).search("leave", Map.of("of", long1), 5))
        .extracting(Hit::row)
        .containsExactly(0);
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
    assertThat(new SketchIndex(ROWS, vectors).search(vectors.get(0), where, 10))
        .extracting(Hit::row)
        .containsExactlyInAnyOrder(1, 2);
  }

  @Test
  void sketchesFindNearlyWhatComparingEveryRowFindsWithTheSameScores() {
    List<float[]> vectors = unit(5000, 100, 2);
    DenseIndex exact = new ExactIndex(bare(vectors), vectors);
    DenseIndex sketched = new SketchIndex(bare(vectors), vectors);
    int same = 0;
    for (float[] asked : unit(20, 100, 3)) {
      Map<Integer, Double> near = scores(exact.search(asked, Map.of(), 10));
      Map<Integer, Double> found = scores(sketched.search(asked, Map.of(), 100));
      found.keySet().retainAll(near.keySet());
      same += found.size();
      found.forEach((row, score) -> assertThat(score).isCloseTo(near.get(row), within(1e-5)));
    }

    assertThat(same).isGreaterThan(190);
  }

  @Test
  void sketchesTakeVectorsOfAnyLengthAndRowsThatAreAllTheSame() {
    List<float[]> wide = unit(5, 3072, 4);
    List<float[]> same = Collections.nCopies(50, unit(1, 3, 5).get(0));

    assertThat(new SketchIndex(bare(wide), wide).search(wide.get(3), Map.of(), 1).get(0))
        .extracting(Hit::row)
        .isEqualTo(3);
    assertThat(new SketchIndex(bare(same), same).search(same.get(0), Map.of(), 2))
        .extracting(Hit::row)
        .containsExactly(0, 1);
    assertThat(new SketchIndex(bare(same), same).search(same.get(0), Map.of("no", "row"), 2))
        .isEmpty();
  }

  @Test
  void vectorsThatAreNoneAreRefusedByBothKindsOfIndex() {
    List<float[]> broken = List.of(new float[] {1, 0}, new float[] {Float.NaN, 0});
    List<float[]> uneven = List.of(new float[] {1, 0}, new float[] {1});

    for (List<float[]> wrong : List.of(broken, uneven)) {
      assertThatThrownBy(() -> new ExactIndex(bare(wrong), wrong))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> new SketchIndex(bare(wrong), wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
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

  private static Rows bare(List<float[]> vectors) {
    return Rows.of(vectors.stream().map(vector -> "").toList());
  }

  private static Map<Integer, Double> scores(List<Hit> hits) {
    return hits.stream().collect(Collectors.toMap(Hit::row, Hit::score));
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
