package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.TunableOptions;
import dev.suffice.api.tuning.TuningServer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The options of a model deployed with Azure OpenAI, by its v1 interface.
 *
 * @param fineTuning absent: it cannot be trained
 */
public record AzureOptions(
    @Description("The name of the deployment.") String model,
    @Description("chat, or embeddings; told by the name when left out.") Optional<Use> use,
    @Description("https://RESOURCE.openai.azure.com/openai/v1") String baseUrl,
    @Description("\"${NAME}\" of a variable; AZURE_OPENAI_API_KEY when left out.")
        Optional<Secret> apiKey,
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
    @Description("Parameters sent as they are.") Optional<VendorParameters> extra,
    @Description("What `strategy: fine-tune` trains and deploys there.")
        Optional<AzureTuning> fineTuning)
    implements VendorOptions, TunableOptions {
  /** The way to Azure's training. */
  private static final String TUNING = "azure";

  public AzureOptions {
    Rules.common(
        model,
        Optional.of(baseUrl),
        temperature,
        topP,
        maxInputTokens,
        maxOutputTokens,
        extra,
        Rules.SEED_AND_DIMENSIONS);
    Use known = use.orElse(Use.ofName(model));
    Rules.uses(known, temperature, topP, maxOutputTokens, seed, dimensions, jsonSchema);
    Rules.onlyFor(Use.CHAT, known, "fine-tuning", fineTuning.isPresent());
  }

  @Override
  public Optional<String> server() {
    return Optional.of(baseUrl);
  }

  @Override
  public List<Secret> keys() {
    return Stream.concat(apiKey.stream(), fineTuning.map(AzureTuning::accessToken).stream())
        .toList();
  }

  @Override
  public Optional<TuningServer> tuning() {
    return fineTuning.map(
        training ->
            new TuningServer(
                TUNING,
                Rules.trimmed(baseUrl),
                apiKey,
                training.base(),
                training.parameters(),
                training.details(baseUrl)));
  }

  @Override
  public AzureOptions tunedAs(String servedName) {
    return with(servedName, apiKey);
  }

  @Override
  public ModelKind kind() {
    return use.orElse(Use.ofName(model)).kind();
  }

  @Override
  public Optional<String> missingKey() {
    return apiKey.isEmpty() ? Optional.of("AZURE_OPENAI_API_KEY") : Optional.empty();
  }

  @Override
  public AzureOptions withKey(Secret key) {
    return with(model, Optional.of(key));
  }

  private AzureOptions with(String name, Optional<Secret> key) {
    return new AzureOptions(
        name,
        use,
        baseUrl,
        key,
        temperature,
        topP,
        maxInputTokens,
        maxOutputTokens,
        seed,
        dimensions,
        jsonSchema,
        extra,
        fineTuning);
  }
}
