package dev.suffice.experiments.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.kit.FakeEmbedder;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PortionedEmbedderTest {
  private static final String LONG = "word ".repeat(4_000);

  private final List<Integer> portions = new ArrayList<>();
  private final FakeEmbedder model = FakeEmbedder.working();

  @Test
  void textsAreAskedForInPortionsAndComeBackInTheirOrder() {
    List<String> texts = List.of("a", "b b", "c", "d", "e");
    Embeddings made = embed(2, texts);
    assertThat(portions).containsExactly(2, 2, 1);
    Embeddings atOnce = model.embed(texts);
    assertThat(made.vectors()).usingRecursiveComparison().isEqualTo(atOnce.vectors());
    assertThat(made.usage()).isEqualTo(atOnce.usage());
    assertThat(made.serviceTime()).isEqualTo(atOnce.serviceTime());
    assertThat(made.replayed()).isFalse();
  }

  @Test
  void longTextsAreFewInAPortionAndNoneIsLeftOut() {
    assertThat(embed(64, List.of("a", LONG, LONG, "b", LONG)).vectors()).hasSize(5);
    assertThat(portions).containsExactly(2, 2, 1);
  }

  @Test
  void whatFitsIsAskedForAtOnceAndSoIsNothing() {
    embed(64, List.of("a", "b"));
    embed(64, List.of());
    assertThat(portions).containsExactly(2, 0);
  }

  private Embeddings embed(int most, List<String> texts) {
    return new PortionedEmbedder(new Counting(), most).embed(texts);
  }

  /** Notes how many texts each request has. */
  private final class Counting implements Embedder {
    @Override
    public Embeddings embed(List<String> texts) {
      portions.add(texts.size());
      return model.embed(texts);
    }

    @Override
    public String version() {
      return "1";
    }

    @Override
    public void close() {}
  }
}
