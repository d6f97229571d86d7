package dev.suffice.experiments.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.model.Embeddings;
import dev.suffice.api.model.Usage;
import dev.suffice.experiments.store.KeptVector;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTest {
  @Test
  void sharesOfACallAddUpToIt() {
    List<String> texts = List.of("", "a", "bc", "a longer text", "another");
    var vectors = texts.stream().map(text -> new float[] {1}).toList();
    List<KeptVector> shares =
        Shares.of(new Embeddings(vectors, Usage.of(17, 0), Duration.ofNanos(1_000_003)), texts);

    assertThat(shares.stream().mapToLong(KeptVector::tokens).sum()).isEqualTo(17);
    assertThat(shares.stream().mapToLong(share -> share.serviceTime().toNanos()).sum())
        .isEqualTo(1_000_003);
    assertThat(shares.get(3).tokens()).isGreaterThan(shares.get(2).tokens());
  }
}
