package dev.suffice.providers.langchain4j;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.bedrock.BedrockChatModel;
import dev.langchain4j.model.bedrock.BedrockChatRequestParameters;
import dev.langchain4j.model.bedrock.BedrockCohereEmbeddingModel;
import dev.langchain4j.model.bedrock.BedrockTitanEmbeddingModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.suffice.api.model.Secret;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.auth.scheme.BedrockRuntimeAuthSchemeProvider;

/**
 * Amazon Bedrock: chat by Converse, embeddings of Titan and Cohere. Amazon's SDK writes and signs
 * the requests; it reads no profile, repeats nothing, and takes no key that the options do not
 * hold.
 */
final class BedrockVendor implements Vendor<BedrockOptions> {
  private static final String HOME = "https://bedrock-runtime.%s.amazonaws.com";

  @Override
  public ChatModel chat(BedrockOptions options, HttpClientBuilder http) {
    var parameters =
        BedrockChatRequestParameters.builder()
            .temperature(options.temperature().orElse(null))
            .topP(options.topP().orElse(null));
    options.maxOutputTokens().ifPresent(parameters::maxOutputTokens);
    options.extra().ifPresent(extra -> parameters.additionalModelRequestFields(extra.values()));
    return BedrockChatModel.builder()
        .client(client(options, http))
        .modelId(options.model())
        .defaultRequestParameters(parameters.build())
        .maxRetries(0)
        .build();
  }

  @Override
  public EmbeddingModel embeddings(BedrockOptions options, HttpClientBuilder http) {
    if (options.isCohere()) {
      return BedrockCohereEmbeddingModel.builder()
          .client(client(options, http))
          .model(options.model())
          .inputType(BedrockCohereEmbeddingModel.InputType.CLUSTERING)
          .maxRetries(0)
          .build();
    }
    var titan =
        BedrockTitanEmbeddingModel.builder()
            .client(client(options, http))
            .model(options.model())
            .maxRetries(0);
    options.dimensions().ifPresent(titan::dimensions);
    return titan.build();
  }

  @Override
  public Dialect dialect(BedrockOptions options) {
    return new Dialect(options.jsonSchema().orElse(false), false, false);
  }

  @Override
  public UsageForm chatUsage() {
    return UsageForm.separate(
        "/usage/inputTokens",
        "/usage/cacheReadInputTokens",
        "/usage/cacheWriteInputTokens",
        "/usage/outputTokens");
  }

  /** Titan counts in its answer, Bedrock beside that of Cohere. */
  @Override
  public UsageForm embeddingUsage() {
    return UsageForm.inclusive("/inputTextTokenCount", List.of(), List.of(), List.of())
        .or(UsageForm.header("x-amzn-bedrock-input-token-count"));
  }

  /** What is signed must not be changed any more. */
  @Override
  public boolean extendsBody() {
    return false;
  }

  private static BedrockRuntimeClient client(BedrockOptions options, HttpClientBuilder http) {
    var client =
        BedrockRuntimeClient.builder()
            .httpClient(new BedrockTransport(http.build()))
            .region(Region.of(options.region()))
            .endpointOverride(
                URI.create(
                    options.baseUrl().map(Rules::trimmed).orElse(HOME.formatted(options.region()))))
            .overrideConfiguration(
                configuration ->
                    configuration
                        .defaultProfileFile(ProfileFile.aggregator().build())
                        .retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .authSchemeProvider(
                BedrockRuntimeAuthSchemeProvider.defaultProvider(
                    List.of(options.apiKey().isPresent() ? "httpBearerAuth" : "sigv4")))
            .credentialsProvider(credentials(options));
    options.apiKey().map(Secret::reveal).ifPresent(key -> client.tokenProvider(() -> () -> key));
    return client.build();
  }

  private static AwsCredentialsProvider credentials(BedrockOptions options) {
    Optional<String> id = options.accessKeyId().map(Secret::reveal);
    Optional<String> key = options.secretAccessKey().map(Secret::reveal);
    if (id.isEmpty() || key.isEmpty()) {
      return AnonymousCredentialsProvider.create();
    }
    AwsCredentials pair =
        options
            .sessionToken()
            .<AwsCredentials>map(
                token -> AwsSessionCredentials.create(id.get(), key.get(), token.reveal()))
            .orElseGet(() -> AwsBasicCredentials.create(id.get(), key.get()));
    return StaticCredentialsProvider.create(pair);
  }
}
