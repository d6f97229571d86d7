package dev.suffice.providers.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.model.ModelFile;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Reranker;
import dev.suffice.api.model.Reranking;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rerankers from files, with a model whose bytes are written here. */
class CrossEncoderTest {
  private static final String TOKENIZER =
      """
      {"version": "1.0", "truncation": null, "padding": null, "added_tokens": [],
       "normalizer": {"type": "Lowercase"}, "pre_tokenizer": {"type": "Whitespace"},
       "post_processor": {"type": "TemplateProcessing",
        "single": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                   {"SpecialToken": {"id": "[SEP]", "type_id": 0}}],
        "pair": [{"SpecialToken": {"id": "[CLS]", "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}},
                 {"SpecialToken": {"id": "[SEP]", "type_id": 0}}, {"Sequence": {"id": "B", "type_id": 1}},
                 {"SpecialToken": {"id": "[SEP]", "type_id": 1}}],
        "special_tokens": {"[CLS]": {"id": "[CLS]", "ids": [1], "tokens": ["[CLS]"]},
                           "[SEP]": {"id": "[SEP]", "ids": [2], "tokens": ["[SEP]"]}}},
       "decoder": null,
       "model": {"type": "WordLevel", "unk_token": "[UNK]",
        "vocab": {"[UNK]": 0, "[CLS]": 1, "[SEP]": 2, "vacation": 3, "thirty": 4, "coffee": 5}}}
      """;

  private static final List<Float> WEIGHTS = List.of(0f, 0f, 0f, 1f, 2f, -1f);

  private final CrossEncoderProvider provider = CrossEncoderProvider.ofThisMachine();

  @TempDir private Path folder;

  @Test
  void textsAreScoredTogetherWithTheQuery() throws IOException {
    CrossEncoderOptions options = options(TinyOnnx.sumOf("input_ids", true, WEIGHTS), TOKENIZER);
    provider.requireUsable(options);
    try (Reranker reranker = (Reranker) provider.create(options, Duration.ZERO)) {
      Reranking ranking =
          reranker.rank("Vacation", List.of("coffee", "thirty of vacation", "nothing"));
      assertThat(ranking.scores()).containsExactly(0.0, 4.0, 1.0);
      // three markers and the query with each
      assertThat(ranking.usage().inputTokens()).isEqualTo(3 * 4 + 1 + 3 + 1);
      assertThat(options.kind()).isEqualTo(ModelKind.RERANKER);
    }
  }

  @Test
  void whatIsLongerThanTheModelReadsIsCutAtItsEnd() throws IOException {
    CrossEncoderOptions options = options(TinyOnnx.sumOf("input_ids", true, WEIGHTS), TOKENIZER);
    var shorter = new CrossEncoderOptions(options.file(), options.tokenizer(), OptionalInt.of(8));
    try (Reranker reranker = (Reranker) provider.create(shorter, Duration.ZERO)) {
      Reranking ranking = reranker.rank("vacation", List.of("thirty ".repeat(600)));
      assertThat(ranking.usage().inputTokens()).isEqualTo(8);
      assertThat(ranking.scores()).containsExactly(9.0);
    }
    assertThatThrownBy(
            () -> new CrossEncoderOptions(options.file(), options.tokenizer(), OptionalInt.of(7)))
        .hasMessageContaining("max-tokens must be at least 8");
  }

  @Test
  void filesThatAreNoSuchModelAreRefusedByTheirKeys() throws IOException {
    byte[] good = TinyOnnx.sumOf("input_ids", true, WEIGHTS);
    assertRefused(
        options("no model".getBytes(StandardCharsets.UTF_8), TOKENIZER), "file: model.onnx");
    assertRefused(options(TinyOnnx.sumOf("pixels", true, WEIGHTS), TOKENIZER), "it reads [pixels]");
    assertRefused(
        options(TinyOnnx.sumOf("input_ids", false, WEIGHTS), TOKENIZER),
        "gives no score for a pair");
    assertRefused(options(good, "{}"), "tokenizer: tokenizer.json");
  }

  @Test
  void aFileThatBrokeSinceItWasCheckedIsAFaultOfTheSurroundings() throws IOException {
    CrossEncoderOptions options = options(new byte[0], TOKENIZER);
    try (Reranker reranker = (Reranker) provider.create(options, Duration.ZERO)) {
      assertThatThrownBy(() -> reranker.rank("vacation", List.of("thirty")))
          .isInstanceOf(ModelFaultException.class)
          .hasMessageContaining("model.onnx");
    }
  }

  private void assertRefused(CrossEncoderOptions options, String reason) {
    assertThatThrownBy(() -> provider.requireUsable(options))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason);
  }

  private CrossEncoderOptions options(byte[] model, String tokenizer) throws IOException {
    return new CrossEncoderOptions(
        file("model.onnx", model),
        file("tokenizer.json", tokenizer.getBytes(StandardCharsets.UTF_8)),
        OptionalInt.empty());
  }

  private ModelFile file(String name, byte[] content) throws IOException {
    return new ModelFile(name, Files.write(folder.resolve(name), content), "");
  }
}
