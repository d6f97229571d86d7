package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.output.TokenUsage;
import dev.suffice.api.kit.EmbedderContract;
import dev.suffice.api.model.Embedder;
import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.Usage;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class ApplicationEmbedderTest extends EmbedderContract {
  @Override
  protected Embedder open() {
    return embedder(
        texts ->
            Response.from(
                texts.stream().map(ApplicationEmbedderTest::vector).toList(),
                new TokenUsage(texts.stream().mapToInt(text -> text.text().length()).sum())));
  }

  @Test
  void usageIsWhatTheClientTellsElseEstimated() {
    try (Embedder counted = open();
        Embedder uncounted =
            embedder(
                texts ->
                    Response.from(texts.stream().map(ApplicationEmbedderTest::vector).toList()))) {
      List<String> texts = Collections.nCopies(150, "money");
      assertThat(counted.embed(texts).usage()).isEqualTo(Usage.of(750, 0));
      assertThat(uncounted.embed(texts).usage()).isEqualTo(new Usage(150, 0, 0, 0, true));
    }
  }

  @Test
  void missingVectorsAndRefusalsAreFaults() {
    assertThatThrownBy(() -> embedder(texts -> Response.from(List.of())).embed(List.of("a")))
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("0 usable vectors for 1 texts");
    assertThatThrownBy(
            () ->
                embedder(
                        texts -> {
                          throw new RateLimitException("no");
                        })
                    .embed(List.of("a")))
        .isInstanceOf(ModelFaultException.class)
        .hasMessageContaining("too many requests");
  }

  private static Embedder embedder(Function<List<TextSegment>, Response<List<Embedding>>> script) {
    return LangChain4jModels.embeddings(
        "house-vectors-1",
        new EmbeddingModel() {
          @Override
          public Response<List<Embedding>> embedAll(List<TextSegment> texts) {
            return script.apply(texts);
          }
        });
  }

  private static Embedding vector(TextSegment text) {
    return Embedding.from(new float[] {text.text().length() + 1, text.text().hashCode() % 97, 1});
  }
}
