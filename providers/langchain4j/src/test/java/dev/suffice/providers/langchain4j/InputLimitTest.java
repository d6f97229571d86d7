package dev.suffice.providers.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.TokenLimits;
import dev.suffice.api.model.Usage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class InputLimitTest {
  private static final Opened<TokenCounter> COUNTER = new Opened<>(() -> new TokenCounter());
  private static final Opened<TokenCounter> UNUSED =
      new Opened<>(
          () -> {
            throw new IllegalStateException("No vocabulary is needed");
          });

  @Test
  void whatHasFewerBytesThanTheLimitHasTokensIsNotEvenCounted() {
    assertThatCode(() -> limit(11, UNUSED).require("v", List.of("hello ", "there")))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                new InputLimit(OptionalInt.empty(), UNUSED)
                    .require("v", List.of("x".repeat(9_999_999))))
        .doesNotThrowAnyException();
  }

  @Test
  void tokensCountAndNotBytes() {
    String text = "I want my money back, please";
    assertThatCode(() -> limit(7, COUNTER).require("v", List.of(text))).doesNotThrowAnyException();
    assertThatThrownBy(() -> limit(6, COUNTER).require("openai", List.of(text)))
        .isInstanceOfSatisfying(
            AnswerFailureException.class,
            failure -> assertThat(failure.usage()).contains(Usage.NONE))
        .hasMessage(
            "openai was not asked: the prompt has about 7 tokens, and max-input-tokens is 6");
  }

  @Test
  void aModelsLongestCallIsWhatItsOptionsAllow() {
    assertThat(openAi("gpt-6-luna", OptionalInt.of(8_000), OptionalInt.of(200)).limits())
        .contains(new TokenLimits(8_000, 200, false));
    assertThat(openAi("gpt-6-luna", OptionalInt.empty(), OptionalInt.of(200)).limits())
        .contains(new TokenLimits(VendorOptions.LONGEST_INPUT, 200));
    assertThat(openAi("gpt-6-luna", OptionalInt.of(8_000), OptionalInt.empty()).limits()).isEmpty();
  }

  @Test
  void theInputOfACallIsLimitedWhetherOrNotItsOutputIs() {
    assertThat(openAi("gpt-6-luna", OptionalInt.of(8_000), OptionalInt.empty()).mostInput())
        .hasValue(8_000);
    assertThat(openAi("gpt-6-luna", OptionalInt.empty(), OptionalInt.empty()).mostInput())
        .hasValue(VendorOptions.LONGEST_INPUT);
  }

  @Test
  void embeddingsHaveNoOutputToLimit() {
    OpenAiOptions vectors =
        openAi("text-embedding-3-small", OptionalInt.of(512), OptionalInt.empty());
    assertThat(vectors.kind()).isEqualTo(ModelKind.EMBEDDER);
    assertThat(vectors.limits()).contains(new TokenLimits(512, 0, false));
  }

  private static InputLimit limit(int most, Opened<TokenCounter> counter) {
    return new InputLimit(OptionalInt.of(most), counter);
  }

  private static OpenAiOptions openAi(String model, OptionalInt input, OptionalInt output) {
    return new OpenAiOptions(
        model,
        Optional.empty(),
        Optional.empty(),
        Optional.of(new Secret("k")),
        Optional.empty(),
        Optional.empty(),
        input,
        output,
        OptionalInt.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
