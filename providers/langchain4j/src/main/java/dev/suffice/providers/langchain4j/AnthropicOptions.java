package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The options of a model of Anthropic. */
public record AnthropicOptions(
    @Description("The model's name, as the vendor has it.") String model,
    @Description("Another address than api.anthropic.com, with its version.")
        Optional<String> baseUrl,
    @Description("\"${NAME}\" of a variable; ANTHROPIC_API_KEY when left out.")
        Optional<Secret> apiKey,
    @Description("How freely it answers, 0 to 2; the vendor's default when left out.")
        Optional<Double> temperature,
    @Description("Share of the likeliest tokens it chooses from.") Optional<Double> topP,
    @Description("Most tokens of one prompt; a longer one is not sent.") OptionalInt maxInputTokens,
    @Description("Most tokens of one answer, reasoning included.") OptionalInt maxOutputTokens,
    @Description("false: the schema of answers in JSON is told in the prompt only.")
        Optional<Boolean> jsonSchema,
    @Description("Parameters sent as they are.") Optional<VendorParameters> extra)
    implements VendorOptions {
  public AnthropicOptions {
    Rules.common(
        model, baseUrl, temperature, topP, maxInputTokens, maxOutputTokens, extra, Map.of());
  }

  @Override
  public Optional<String> server() {
    return Optional.of(baseUrl.orElse("anthropic"));
  }

  @Override
  public ModelKind kind() {
    return ModelKind.LANGUAGE_MODEL;
  }

  @Override
  public Optional<String> missingKey() {
    return apiKey.isEmpty() && baseUrl.isEmpty()
        ? Optional.of("ANTHROPIC_API_KEY")
        : Optional.empty();
  }

  @Override
  public AnthropicOptions withKey(Secret key) {
    return new AnthropicOptions(
        model,
        baseUrl,
        Optional.of(key),
        temperature,
        topP,
        maxInputTokens,
        maxOutputTokens,
        jsonSchema,
        extra);
  }
}
