package dev.suffice.providers.langchain4j;

import dev.suffice.api.model.KeyedOptions;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.TokenLimits;
import dev.suffice.api.model.VendorParameters;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the options of all vendors have in common. */
interface VendorOptions extends KeyedOptions {
  /** Tokens; the longest context windows there are hold two million. */
  long LONGEST_INPUT = 2_097_152;

  Pace USUAL_CHAT =
      new Pace(Duration.ofMillis(400), Duration.ofNanos(20_000), Duration.ofMillis(10));
  Pace USUAL_EMBEDDING = new Pace(Duration.ofMillis(150), Duration.ofNanos(20_000), Duration.ZERO);

  /** The model's name, as the vendor has it. */
  String model();

  Optional<Secret> apiKey();

  /** Everything that no message may repeat. */
  default List<Secret> keys() {
    return apiKey().stream().toList();
  }

  Optional<VendorParameters> extra();

  /** Most tokens of one prompt, or of one text to embed. */
  OptionalInt maxInputTokens();

  /** Most tokens of one answer. */
  OptionalInt maxOutputTokens();

  /** The address, or the vendor's name for its usual one. */
  @Override
  Optional<String> server();

  @Override
  default boolean keepsAnswers() {
    return true;
  }

  /** Google takes 100, Cohere 96, others more. */
  @Override
  default int textsPerRequest() {
    return 64;
  }

  /**
   * Known once the output is limited, where there is one; no vendor takes more input than {@value
   * #LONGEST_INPUT}.
   */
  @Override
  default Optional<TokenLimits> limits() {
    if (kind() == ModelKind.LANGUAGE_MODEL && maxOutputTokens().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TokenLimits(
            mostInput().orElseThrow(), maxOutputTokens().orElse(0), maxInputTokens().isEmpty()));
  }

  /** Known whether or not the output is limited. */
  @Override
  default OptionalLong mostInput() {
    return OptionalLong.of(
        maxInputTokens().isPresent() ? maxInputTokens().getAsInt() : LONGEST_INPUT);
  }

  @Override
  default String limitsRemedy() {
    return "Give it `max-output-tokens`.";
  }

  @Override
  default Pace pace() {
    return kind() == ModelKind.LANGUAGE_MODEL ? USUAL_CHAT : USUAL_EMBEDDING;
  }
}
