package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.TunableOptions;
import dev.suffice.api.tuning.TuningServer;
import java.util.Optional;
import java.util.OptionalInt;

/** The options of a model at Fireworks. */
public record FireworksOptions(
    @Description("The model's name, as the vendor has it: accounts/fireworks/models/....")
        String model,
    @Description("Another address than https://api.fireworks.ai, without its version.")
        Optional<String> baseUrl,
    @Description("\"${NAME}\" of a variable; FIREWORKS_API_KEY when left out.")
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
    @Description("What `strategy: fine-tune` needs to train and deploy there.")
        Optional<FireworksTuning> fineTuning)
    implements CompatibleOptions, TunableOptions {
  /** The word in YAML, and the way to its training. */
  private static final String NAME = "fireworks";

  private static final String HOME = "https://api.fireworks.ai";

  public FireworksOptions {
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
        Optional.of(address() + "/inference/v1"),
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
    return fineTuning.map(
        training ->
            new TuningServer(
                NAME,
                address() + "/v1/accounts/" + training.account(),
                apiKey,
                model,
                training.extra().orElse(VendorParameters.NONE),
                training.details()));
  }

  @Override
  public Optional<String> missingKey() {
    return apiKey.isEmpty() && baseUrl.isEmpty()
        ? Optional.of("FIREWORKS_API_KEY")
        : Optional.empty();
  }

  @Override
  public FireworksOptions tunedAs(String servedName) {
    return with(servedName, apiKey);
  }

  @Override
  public FireworksOptions withKey(Secret key) {
    return with(model, Optional.of(key));
  }

  private FireworksOptions with(String name, Optional<Secret> key) {
    return new FireworksOptions(
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
