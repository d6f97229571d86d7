package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.Embeddings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EmbeddingEngineTest {
  private static final Duration ONE_TEXT = Duration.ofNanos(FakeEncoder.NANOS_PER_TEXT);

  private final FakeEncoder encoder = new FakeEncoder().with("a", 0).with("b b", 90);

  @Test
  void aReplayedTextCarriesItsOriginalTimeAndTokens() {
    try (Embedder embedder = embedder(encoder.pool())) {
      Embeddings first = embedder.embed(List.of("b b"));
      Embeddings again = embedder.embed(List.of("b b", "b b"));
      assertThat(first.serviceTime()).isEqualTo(ONE_TEXT);
      assertThat(again.serviceTime()).isEqualTo(ONE_TEXT.multipliedBy(2));
      assertThat(again.usage().inputTokens()).isEqualTo(4);
      assertThat(encoder.encoded()).containsExactly("b b");
    }
  }

  @Test
  void tokensAreCountedOnceAndNotAtAllOfATextThatHasAVector() {
    try (EngineLease lease = encoder.pool().lease(SentenceModel.ALL_MINILM_L6_V2)) {
      lease.engine().vector("b b");
      assertThat(lease.engine().tokens("b b")).isEqualTo(2);
      assertThat(lease.engine().tokens("a b c")).isEqualTo(3);
      assertThat(lease.engine().tokens("a b c")).isEqualTo(3);
      assertThat(encoder.counted()).containsExactly("a b c");
    }
  }

  @Test
  void nothingIsLoadedBeforeTheFirstText() {
    var loads = new AtomicInteger();
    var pool =
        new EnginePool(
            model -> {
              loads.incrementAndGet();
              return encoder;
            },
            1,
            encoder.clock());
    try (Embedder embedder = embedder(pool)) {
      embedder.version();
      assertThat(loads).hasValue(0);
      embedder.embed(List.of("a"));
      embedder.embed(List.of("b b"));
      assertThat(loads).hasValue(1);
    }
  }

  @Test
  void modelsOfOnePoolShareVectorsAndTheLastOneClosesTheWeights() {
    EnginePool pool = encoder.pool();
    Embedder first = embedder(pool);
    Embedder second = embedder(pool);
    first.embed(List.of("a"));
    first.close();
    first.close();
    assertThat(encoder.isClosed()).isFalse();
    second.embed(List.of("a"));
    assertThat(encoder.encoded()).containsExactly("a");
    second.close();
    assertThat(encoder.isClosed()).isTrue();
  }

  @Test
  void aModelOpenedAfterTheLastWasClosedLoadsAnew() {
    EnginePool pool = encoder.pool();
    embedder(pool).close();
    try (Embedder embedder = embedder(pool)) {
      assertThat(embedder.embed(List.of("a")).vectors()).hasSize(1);
    }
  }

  @Test
  void whatIsClosedSaysSo() {
    Embedder embedder = embedder(encoder.pool());
    embedder.embed(List.of("a"));
    embedder.close();
    assertThatThrownBy(() -> embedder.embed(List.of("a"))).hasMessageContaining("closed");
  }

  private static Embedder embedder(EnginePool pool) {
    return new SentenceEmbedder(pool.lease(SentenceModel.ALL_MINILM_L6_V2), "test");
  }
}
