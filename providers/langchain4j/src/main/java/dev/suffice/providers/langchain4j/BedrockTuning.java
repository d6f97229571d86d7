package dev.suffice.providers.langchain4j;

import dev.suffice.api.catalog.Description;
import dev.suffice.api.http.PlainAddress;
import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import dev.suffice.api.tuning.ServiceDetails;
import dev.suffice.api.tuning.TuningServer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** How a model of Amazon Bedrock is trained, by Bedrock's own interface. */
public record BedrockTuning(
    @Description("The role that reads and writes the files: arn:aws:iam::ACCOUNT:role/NAME.")
        String role,
    @Description("Where training files go, and what comes of them: s3://BUCKET/FOLDER.")
        String files,
    @Description("What is trained, where its name differs: amazon.nova-micro-v1:0:128k.")
        Optional<String> base,
    @Description("How tuned models answer: on-demand, or provisioned by the hour.")
        Optional<Serving> serving,
    @Description("Of provisioned throughput; 1 by default.") OptionalInt modelUnits,
    @Description("The base model's own, such as {learningRate: \"0.00001\"}.")
        Optional<VendorParameters> hyperparameters,
    @Description("Another address than bedrock.REGION.amazonaws.com.") Optional<String> baseUrl,
    @Description("Another address of S3.") Optional<String> filesBaseUrl) {
  private static final String SERVICE = "bedrock";
  private static final String HOME = "https://bedrock.%s.amazonaws.com";

  /** How tuned models answer. */
  public enum Serving {
    /** By a deployment that is paid by the token. */
    ON_DEMAND,
    /** By throughput that is bought by the hour, without a commitment. */
    PROVISIONED
  }

  public BedrockTuning {
    if (!role.matches("arn:aws[a-z-]*:iam::[0-9]{12}:role/.+")) {
      throw new IllegalArgumentException(
          "role: the ARN of a role, such as arn:aws:iam::123456789012:role/bedrock-tuning");
    }
    if (!files.matches("s3://[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](/.*)?")) {
      throw new IllegalArgumentException("files: a folder of S3, such as s3://bucket/folder");
    }
    if (modelUnits.isPresent() && serving.orElse(Serving.ON_DEMAND) == Serving.ON_DEMAND) {
      throw new IllegalArgumentException("model-units: belongs to `serving: provisioned`");
    }
    if (modelUnits.orElse(1) < 1) {
      throw new IllegalArgumentException("model-units: at least 1");
    }
    hyperparameters.map(VendorParameters::values).ifPresent(BedrockTuning::plain);
    address("base-url", baseUrl);
    address("files-base-url", filesBaseUrl);
  }

  private static void plain(Map<String, Object> values) {
    values.forEach(
        (word, value) -> {
          if (value instanceof Map || value instanceof List) {
            throw new IllegalArgumentException(
                "hyperparameters: '%s' is a plain value at Bedrock".formatted(word));
          }
        });
  }

  private static void address(String key, Optional<String> address) {
    if (address.filter(plain -> PlainAddress.of(plain).isEmpty()).isPresent()) {
      throw new IllegalArgumentException(
          key + ": an address such as https://vpce.internal, without user, query or fragment");
    }
  }

  /** Where a model is trained that is asked with these options. */
  TuningServer server(BedrockOptions options) {
    return new TuningServer(
        SERVICE,
        baseUrl.map(Rules::trimmed).orElse(HOME.formatted(options.region())),
        Optional.empty(),
        base.orElse(options.model()),
        hyperparameters.orElse(VendorParameters.NONE),
        new ServiceDetails(texts(options.region()), keys(options)));
  }

  private Map<String, String> texts(String region) {
    var texts = new HashMap<String, String>();
    texts.put("region", region);
    texts.put("role", role);
    texts.put("files", files);
    texts.put("serving", word(serving.orElse(Serving.ON_DEMAND)));
    texts.put("model-units", String.valueOf(modelUnits.orElse(1)));
    filesBaseUrl.map(Rules::trimmed).ifPresent(address -> texts.put("files-base-url", address));
    return texts;
  }

  private static String word(Serving serving) {
    return serving.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Map<String, Secret> keys(BedrockOptions options) {
    var keys = new HashMap<String, Secret>();
    options.accessKeyId().ifPresent(key -> keys.put("access-key-id", key));
    options.secretAccessKey().ifPresent(key -> keys.put("secret-access-key", key));
    options.sessionToken().ifPresent(key -> keys.put("session-token", key));
    return keys;
  }
}
