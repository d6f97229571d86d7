package dev.suffice.strategies.rag.retrieve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.corpus.Corpus;
import dev.suffice.api.corpus.Document;
import dev.suffice.api.kit.Examples;
import dev.suffice.strategies.rag.chunk.ChunkOptions;
import dev.suffice.strategies.rag.index.Hit;
import java.util.List;
import org.junit.jupiter.api.Test;

class InContextTest {
  private static final Library LIBRARY =
      Library.of(
          Corpus.of(
              List.of(
                  new Document("a", "This is sentence number one of a text. ".repeat(3)),
                  new Document("b", "Here is something else altogether now."))),
          ChunkOptions.sentences(50));

  @Test
  void aChunkBetweenGoodOnesRisesAndOtherDocumentsCountNothing() {
    List<Hit> found = List.of(new Hit(3, 6), new Hit(0, 5), new Hit(2, 5), new Hit(1, 4));

    assertThat(judged(found, 1))
        .containsExactly(new Hit(3, 6), new Hit(1, 14.0 / 3), new Hit(0, 4.5), new Hit(2, 4.5));
    assertThat(judged(found, 0)).isEqualTo(found);
  }

  @Test
  void aNeighbourThatWasNotFoundCountsAsNothing() {
    assertThat(judged(List.of(new Hit(0, 3)), 0.5)).containsExactly(new Hit(0, 2));
  }

  private static List<Hit> judged(List<Hit> found, double weight) {
    return new InContext(question -> found, LIBRARY, weight).find(Examples.question("q", "?"));
  }
}
