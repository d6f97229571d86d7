package dev.suffice.runtime;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.ModelOptions;
import dev.suffice.api.model.Pace;
import dev.suffice.api.model.TokenLimits;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Which of its models an application means. */
record ApplicationOptions(
    @Description("The name under which the application handed the model in.") String model,
    @Description("chat, or embeddings; chat when left out.") Optional<Use> use,
    @Description("Most tokens of one prompt, as the application limits them.")
        OptionalInt maxInputTokens,
    @Description("Most tokens of one answer, as the application limits them.")
        OptionalInt maxOutputTokens)
    implements ModelOptions {
  private static final long LONGEST_INPUT = 2_097_152;

  /** What a model is for. */
  enum Use {
    CHAT,
    EMBEDDINGS
  }

  ApplicationOptions {
    if (model.isBlank()) {
      throw new IllegalArgumentException("model: write the name the application gives it");
    }
    if (maxInputTokens.isPresent() && maxInputTokens.getAsInt() < 1) {
      throw new IllegalArgumentException("max-input-tokens: at least 1");
    }
    if (maxOutputTokens.isPresent() && maxOutputTokens.getAsInt() < 1) {
      throw new IllegalArgumentException("max-output-tokens: at least 1");
    }
    if (maxOutputTokens.isPresent() && use.filter(Use.EMBEDDINGS::equals).isPresent()) {
      throw new IllegalArgumentException(
          "max-output-tokens: belongs to a model that answers prompts; this one makes embeddings");
    }
  }

  @Override
  public ModelKind kind() {
    return use.orElse(Use.CHAT) == Use.CHAT ? ModelKind.LANGUAGE_MODEL : ModelKind.EMBEDDER;
  }

  @Override
  public boolean keepsAnswers() {
    return true;
  }

  /** As of vendors, whose models they mostly are. */
  @Override
  public int textsPerRequest() {
    return 64;
  }

  @Override
  public Optional<TokenLimits> limits() {
    if (maxOutputTokens.isEmpty() && kind() == ModelKind.LANGUAGE_MODEL) {
      return Optional.empty();
    }
    return Optional.of(
        new TokenLimits(
            mostInput().orElseThrow(), maxOutputTokens.orElse(0), maxInputTokens.isEmpty()));
  }

  /** Known whether or not the output is limited. */
  @Override
  public OptionalLong mostInput() {
    return OptionalLong.of(maxInputTokens.isPresent() ? maxInputTokens.getAsInt() : LONGEST_INPUT);
  }

  @Override
  public String limitsRemedy() {
    return "Give it `max-output-tokens`.";
  }

  /** As models of vendors usually take. */
  @Override
  public Pace pace() {
    return kind() == ModelKind.LANGUAGE_MODEL
        ? new Pace(Duration.ofMillis(400), Duration.ofNanos(20_000), Duration.ofMillis(10))
        : new Pace(Duration.ofMillis(150), Duration.ofNanos(20_000), Duration.ZERO);
  }
}
