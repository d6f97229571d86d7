package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.http.PlainAddress;
import dev.suffice.api.model.BatchServer;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.TunableOptions;
import dev.suffice.api.tuning.TuningServer;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The options of a model of OpenAI, or of any server that speaks its protocol.
 *
 * @param use absent: told by the name
 * @param baseUrl absent: OpenAI itself. A server elsewhere gets a key only when the file names one
 * @param jsonSchema whether the schema of answers in JSON is sent as such; absent: it is
 */
public record OpenAiOptions(
    @Description("The model's name, as the vendor has it.") String model,
    @Description("chat, or embeddings; told by the name when left out.") Optional<Use> use,
    @Description("A server that speaks OpenAI's protocol, with its version: http://host:8000/v1.")
        Optional<String> baseUrl,
    @Description("\"${NAME}\" of a variable; OPENAI_API_KEY when left out, without base-url.")
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
    @Description("Parameters sent as they are, such as {reasoning_effort: low}.")
        Optional<VendorParameters> extra)
    implements VendorOptions, TunableOptions {
  /** The way to OpenAI's training, and to servers that take its requests. */
  private static final String TUNING = "openai";

  /** Hosts that chat as OpenAI does and train by requests of their own. */
  private static final Map<String, String> OTHER_TUNING =
      Map.of("api.together.ai", "together", "api.together.xyz", "together");

  public OpenAiOptions {
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
    return Optional.of(baseUrl.orElse("openai"));
  }

  @Override
  public Optional<BatchServer> batches() {
    return kind() == ModelKind.LANGUAGE_MODEL
        ? Optional.of(
            new BatchServer(baseUrl.map(Rules::trimmed).orElse(OpenAiVendor.HOME), apiKey))
        : Optional.empty();
  }

  /** Where batches go, whether this very model can be trained there or not. */
  @Override
  public Optional<TuningServer> tuning() {
    return batches()
        .map(
            server ->
                new TuningServer(
                    tuningService(), server.address(), server.key(), model, VendorParameters.NONE));
  }

  private String tuningService() {
    return baseUrl
        .flatMap(PlainAddress::of)
        .map(address -> OTHER_TUNING.getOrDefault(address.getHost(), TUNING))
        .orElse(TUNING);
  }

  @Override
  public OpenAiOptions tunedAs(String servedName) {
    return with(servedName, apiKey);
  }

  @Override
  public ModelKind kind() {
    return use.orElse(Use.ofName(model)).kind();
  }

  @Override
  public Optional<String> missingKey() {
    return apiKey.isEmpty() && baseUrl.isEmpty() ? Optional.of("OPENAI_API_KEY") : Optional.empty();
  }

  @Override
  public OpenAiOptions withKey(Secret key) {
    return with(model, Optional.of(key));
  }

  private OpenAiOptions with(String name, Optional<Secret> key) {
    return new OpenAiOptions(
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
        extra);
  }
}
