package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import java.util.Optional;
import java.util.OptionalInt;

/** The options of a model that Ollama serves. */
public record OllamaOptions(
    @Description("The model's name, as the vendor has it.") String model,
    @Description("chat, or embeddings; told by the name when left out.") Optional<Use> use,
    @Description("Where Ollama listens; http://localhost:11434 when left out.")
        Optional<String> baseUrl,
    @Description("\"${NAME}\" of a variable; no key when left out.") Optional<Secret> apiKey,
    @Description("How freely it answers, 0 to 2; the vendor's default when left out.")
        Optional<Double> temperature,
    @Description("Share of the likeliest tokens it chooses from.") Optional<Double> topP,
    @Description("Most tokens of one prompt; a longer one is not sent.") OptionalInt maxInputTokens,
    @Description("Most tokens of one answer, reasoning included.") OptionalInt maxOutputTokens,
    @Description("For answers that can be had again, as far as the vendor keeps to it.")
        OptionalInt seed,
    @Description("Length of the vectors, for embeddings that can be shortened.")
        OptionalInt dimensions,
    @Description("false: the schema of answers in JSON is told in the prompt only.")
        Optional<Boolean> jsonSchema,
    @Description("Parameters sent as they are.") Optional<VendorParameters> extra)
    implements VendorOptions {
  public OllamaOptions {
    Rules.common(
        model,
        baseUrl,
        temperature,
        topP,
        maxInputTokens,
        maxOutputTokens,
        extra,
        Rules.SEED_AND_DIMENSIONS);
    Use known = use.orElse(Use.ofName(model));
    Rules.uses(known, temperature, topP, maxOutputTokens, seed, dimensions, jsonSchema);
  }

  @Override
  public Optional<String> server() {
    return Optional.of(baseUrl.orElse("ollama"));
  }

  @Override
  public ModelKind kind() {
    return use.orElse(Use.ofName(model)).kind();
  }

  @Override
  public Optional<String> missingKey() {
    return Optional.empty();
  }

  @Override
  public OllamaOptions withKey(Secret key) {
    return new OllamaOptions(
        model,
        use,
        baseUrl,
        Optional.of(key),
        temperature,
        topP,
        maxInputTokens,
        maxOutputTokens,
        seed,
        dimensions,
        jsonSchema,
        extra);
  }
}
