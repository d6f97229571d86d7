package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.ModelKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmbeddedOptionsTest {
  @Test
  void theReaderIsALanguageModelThatReadsByMiniLmUnlessToldOtherwise() {
    var reader = new EmbeddedOptions("reader", Optional.empty());
    assertThat(reader.kind()).isEqualTo(ModelKind.LANGUAGE_MODEL);
    assertThat(reader.sentenceModel()).isEqualTo(SentenceModel.ALL_MINILM_L6_V2);
    assertThat(new EmbeddedOptions("reader", Optional.of("bge-small-en-v1.5")).sentenceModel())
        .isEqualTo(SentenceModel.BGE_SMALL_EN_V1_5);
  }

  @Test
  void sentenceModelsAreEmbedders() {
    var options = new EmbeddedOptions("bge-small-en-v1.5", Optional.empty());
    assertThat(options.kind()).isEqualTo(ModelKind.EMBEDDER);
    assertThat(options.sentenceModel()).isEqualTo(SentenceModel.BGE_SMALL_EN_V1_5);
    assertThat(options.pace().of(14, 0)).isBetween(Duration.ofMillis(1), Duration.ofMillis(20));
    assertThat(options.parallelCalls()).isPositive();
  }

  @Test
  void aMisspeltModelIsToldWhatIsNear() {
    assertThatThrownBy(() -> new EmbeddedOptions("all-minilm-l6-v1", Optional.empty()))
        .hasMessageContaining("model: there is no embedded model 'all-minilm-l6-v1'")
        .hasMessageContaining("Did you mean 'all-minilm-l6-v2'?");
    assertThatThrownBy(() -> new EmbeddedOptions("reader", Optional.of("bge-small-en")))
        .hasMessageContaining("embeddings: ")
        .hasMessageContaining("bge-small-en-v1.5");
    assertThatThrownBy(() -> new EmbeddedOptions("reader", Optional.of("reader")))
        .hasMessageContaining("embeddings: ");
  }

  @Test
  void embeddingsBelongToTheReaderOnly() {
    assertThatThrownBy(
            () -> new EmbeddedOptions("all-minilm-l6-v2", Optional.of("bge-small-en-v1.5")))
        .hasMessageContaining("Leave it out");
  }
}
