package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.TunableOptions;
import dev.suffice.api.tuning.TuningServer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The options of a model of Amazon Bedrock. Requests are signed by a pair of keys, or carry an API
 * key of Bedrock where one is written.
 */
public record BedrockOptions(
    @Description("The model's name or that of an inference profile, as Bedrock has it.")
        String model,
    @Description("chat, or embeddings; told by the name when left out.") Optional<Use> use,
    @Description("The region that answers, such as us-east-1.") String region,
    @Description("Another address than bedrock-runtime.REGION.amazonaws.com.")
        Optional<String> baseUrl,
    @Description("\"${AWS_BEARER_TOKEN_BEDROCK}\": an API key of Bedrock instead of the pair.")
        Optional<Secret> apiKey,
    @Description("\"${NAME}\" of a variable; AWS_ACCESS_KEY_ID when left out, without base-url.")
        Optional<Secret> accessKeyId,
    @Description("\"${NAME}\" of a variable; AWS_SECRET_ACCESS_KEY when left out.")
        Optional<Secret> secretAccessKey,
    @Description("\"${NAME}\" of a variable; AWS_SESSION_TOKEN for keys that are temporary.")
        Optional<Secret> sessionToken,
    @Description("How freely it answers, 0 to 1 or 2; the model's default when left out.")
        Optional<Double> temperature,
    @Description("Share of the likeliest tokens it chooses from.") Optional<Double> topP,
    @Description("Most tokens of one prompt; a longer one is not sent.") OptionalInt maxInputTokens,
    @Description("Most tokens of one answer, reasoning included.") OptionalInt maxOutputTokens,
    @Description("Length of the vectors, for embeddings that can be shortened.")
        OptionalInt dimensions,
    @Description("true: the schema of answers in JSON is sent as such; not all models take it.")
        Optional<Boolean> jsonSchema,
    @Description("The model's own parameters, sent as additionalModelRequestFields.")
        Optional<VendorParameters> extra,
    @Description("For `strategy: fine-tune`: where and as whom it is trained.")
        Optional<BedrockTuning> fineTuning)
    implements VendorOptions, TunableOptions {
  private static final String TEMPORARY = "ASIA";

  public BedrockOptions {
    Rules.common(
        model, baseUrl, temperature, topP, maxInputTokens, maxOutputTokens, extra, Map.of());
    if (!region.matches("[a-z]+(-[a-z]+)+-[0-9]+")) {
      throw new IllegalArgumentException("region: a region of AWS, such as us-east-1");
    }
    Use known = use.orElse(Use.ofName(model));
    Rules.uses(
        known, temperature, topP, maxOutputTokens, OptionalInt.empty(), dimensions, jsonSchema);
    Rules.onlyFor(Use.CHAT, known, "extra", extra.isPresent());
    requireKnownEmbeddings(model, known, dimensions);
    boolean pair = accessKeyId.isPresent() || secretAccessKey.isPresent();
    if (apiKey.isPresent() && (pair || sessionToken.isPresent())) {
      throw new IllegalArgumentException(
          "api-key: stands instead of access-key-id, secret-access-key and session-token");
    }
    Rules.onlyFor(Use.CHAT, known, "fine-tuning", fineTuning.isPresent());
    if (apiKey.isPresent() && fineTuning.isPresent()) {
      throw new IllegalArgumentException(
          "fine-tuning: needs access-key-id and secret-access-key, as S3 takes no API key of Bedrock");
    }
    if (baseUrl.isPresent() && accessKeyId.isPresent() != secretAccessKey.isPresent()) {
      throw new IllegalArgumentException(
          "access-key-id: with base-url, write secret-access-key too");
    }
  }

  @Override
  public Optional<String> server() {
    return Optional.of(baseUrl.orElse("bedrock " + region));
  }

  @Override
  public ModelKind kind() {
    return use.orElse(Use.ofName(model)).kind();
  }

  /** Titan takes one text a request; Cohere would take 96. */
  @Override
  public int textsPerRequest() {
    return isCohere() ? VendorOptions.super.textsPerRequest() : 1;
  }

  /** Whether these are Cohere's embeddings; others are Amazon Titan's. */
  boolean isCohere() {
    return isCohere(model);
  }

  @Override
  public List<Secret> keys() {
    return Stream.of(apiKey, secretAccessKey, sessionToken, accessKeyId)
        .flatMap(Optional::stream)
        .toList();
  }

  /** The session token is asked for where the first key says that it is a temporary one. */
  @Override
  public Optional<String> missingKey() {
    return missing().map(option -> "AWS_" + option.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  @Override
  public String missingOption() {
    return missing().orElse("access-key-id");
  }

  @Override
  public BedrockOptions withKey(Secret key) {
    Optional<Secret> given = Optional.of(key);
    String option = missingOption();
    return with(
        model,
        use,
        option.equals("access-key-id") ? given : accessKeyId,
        option.equals("secret-access-key") ? given : secretAccessKey,
        option.equals("session-token") ? given : sessionToken);
  }

  @Override
  public Optional<TuningServer> tuning() {
    return fineTuning.map(training -> training.server(this));
  }

  /** The model is a deployment then, or throughput that was bought. */
  @Override
  public BedrockOptions tunedAs(String servedName) {
    return with(servedName, Optional.of(Use.CHAT), accessKeyId, secretAccessKey, sessionToken);
  }

  private BedrockOptions with(
      String name,
      Optional<Use> purpose,
      Optional<Secret> keyId,
      Optional<Secret> secretKey,
      Optional<Secret> token) {
    return new BedrockOptions(
        name,
        purpose,
        region,
        baseUrl,
        apiKey,
        keyId,
        secretKey,
        token,
        temperature,
        topP,
        maxInputTokens,
        maxOutputTokens,
        dimensions,
        jsonSchema,
        extra,
        fineTuning);
  }

  private Optional<String> missing() {
    if (apiKey.isPresent() || baseUrl.isPresent()) {
      return Optional.empty();
    }
    if (accessKeyId.isEmpty()) {
      return Optional.of("access-key-id");
    }
    if (secretAccessKey.isEmpty()) {
      return Optional.of("secret-access-key");
    }
    boolean temporary = accessKeyId.get().reveal().startsWith(TEMPORARY);
    return temporary && sessionToken.isEmpty() ? Optional.of("session-token") : Optional.empty();
  }

  private static boolean isCohere(String model) {
    return model.contains("cohere.embed");
  }

  private static void requireKnownEmbeddings(String model, Use use, OptionalInt dimensions) {
    if (use != Use.EMBEDDINGS) {
      return;
    }
    if (!isCohere(model) && !model.contains("titan-embed-text")) {
      throw new IllegalArgumentException(
          "model: embeddings of Bedrock are amazon.titan-embed-text-... and cohere.embed-...");
    }
    if (dimensions.isPresent() && !model.contains("titan-embed-text-v2")) {
      throw new IllegalArgumentException(
          "dimensions: only the vectors of amazon.titan-embed-text-v2:0 can be shortened here");
    }
  }
}
