package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.ServiceDetails;
import dev.suffice.api.tuning.TunableOptions;
import dev.suffice.api.tuning.TuningServer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The options of a model at Nebius Token Factory. */
public record NebiusOptions(
    @Description("The model's name, as the vendor has it: meta-llama/Meta-Llama-3.1-8B-Instruct.")
        String model,
    @Description("Another address than https://api.tokenfactory.nebius.com, without its version.")
        Optional<String> baseUrl,
    @Description("\"${NAME}\" of a variable; NEBIUS_API_KEY when left out.")
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
    @Description("Parameters sent as they are.") Optional<VendorParameters> extra,
    @Description("What `strategy: fine-tune` is to know, where it is to know something.")
        Optional<NebiusTuning> fineTuning)
    implements CompatibleOptions, TunableOptions {
  /** The word in YAML, and the way to its training. */
  private static final String NAME = "nebius";

  private static final String HOME = "https://api.tokenfactory.nebius.com";

  public NebiusOptions {
    Rules.common(
        model,
        baseUrl,
        temperature,
        topP,
        maxInputTokens,
        maxOutputTokens,
        extra,
        Rules.SEED_AND_DIMENSIONS);
  }

  @Override
  public OpenAiOptions asOpenAi() {
    return new OpenAiOptions(
        model,
        Optional.of(Use.CHAT),
        Optional.of(address() + "/v1"),
        apiKey,
        temperature,
        topP,
        maxInputTokens,
        maxOutputTokens,
        seed,
        OptionalInt.empty(),
        jsonSchema,
        extra);
  }

  private String address() {
    return baseUrl.map(Rules::trimmed).orElse(HOME);
  }

  @Override
  public Optional<String> server() {
    return Optional.of(baseUrl.orElse(NAME));
  }

  @Override
  public ModelKind kind() {
    return ModelKind.LANGUAGE_MODEL;
  }

  @Override
  public Optional<TuningServer> tuning() {
    return Optional.of(
        new TuningServer(
            NAME,
            address(),
            apiKey,
            fineTuning.flatMap(NebiusTuning::base).orElse(model),
            fineTuning.flatMap(NebiusTuning::extra).orElse(VendorParameters.NONE),
            new ServiceDetails(Map.of("base-model", model), Map.of())));
  }

  @Override
  public Optional<String> missingKey() {
    return apiKey.isEmpty() && baseUrl.isEmpty() ? Optional.of("NEBIUS_API_KEY") : Optional.empty();
  }

  @Override
  public NebiusOptions tunedAs(String servedName) {
    return with(servedName, apiKey);
  }

  @Override
  public NebiusOptions withKey(Secret key) {
    return with(model, Optional.of(key));
  }

  private NebiusOptions with(String name, Optional<Secret> key) {
    return new NebiusOptions(
        name,
        baseUrl,
        key,
        temperature,
        topP,
        maxInputTokens,
        maxOutputTokens,
        seed,
        jsonSchema,
        extra,
        fineTuning);
  }
}
