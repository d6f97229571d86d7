package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The options of a model of Mistral. */
public record MistralOptions(
    @Description("The model's name, as the vendor has it.") String model,
    @Description("chat, or embeddings; told by the name when left out.") Optional<Use> use,
    @Description("Another address than api.mistral.ai, with its version.") Optional<String> baseUrl,
    @Description("\"${NAME}\" of a variable; MISTRAL_API_KEY when left out.")
        Optional<Secret> apiKey,
    @Description("How freely it answers, 0 to 2; the vendor's default when left out.")
        Optional<Double> temperature,
    @Description("Share of the likeliest tokens it chooses from.") Optional<Double> topP,
    @Description("Most tokens of one prompt; a longer one is not sent.") OptionalInt maxInputTokens,
    @Description("Most tokens of one answer, reasoning included.") OptionalInt maxOutputTokens,
    @Description("For answers that can be had again, as far as the vendor keeps to it.")
        OptionalInt seed,
    @Description("false: the schema of answers in JSON is told in the prompt only.")
        Optional<Boolean> jsonSchema,
    @Description("Parameters sent as they are.") Optional<VendorParameters> extra)
    implements VendorOptions {
  public MistralOptions {
    Rules.common(
        model,
        baseUrl,
        temperature,
        topP,
        maxInputTokens,
        maxOutputTokens,
        extra,
        Map.of("random_seed", "write seed"));
    Use known = use.orElse(Use.ofName(model));
    Rules.uses(known, temperature, topP, maxOutputTokens, seed, OptionalInt.empty(), jsonSchema);
  }

  @Override
  public Optional<String> server() {
    return Optional.of(baseUrl.orElse("mistral"));
  }

  @Override
  public ModelKind kind() {
    return use.orElse(Use.ofName(model)).kind();
  }

  @Override
  public Optional<String> missingKey() {
    return apiKey.isEmpty() && baseUrl.isEmpty()
        ? Optional.of("MISTRAL_API_KEY")
        : Optional.empty();
  }

  @Override
  public MistralOptions withKey(Secret key) {
    return new MistralOptions(
        model,
        use,
        baseUrl,
        Optional.of(key),
        temperature,
        topP,
        maxInputTokens,
        maxOutputTokens,
        seed,
        jsonSchema,
        extra);
  }
}
