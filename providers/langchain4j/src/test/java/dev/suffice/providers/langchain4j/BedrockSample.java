package dev.suffice.providers.langchain4j;

import dev.suffice.api.model.Secret;
import dev.suffice.api.model.VendorParameters;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Options of models of Bedrock at a server on this machine. */
final class BedrockSample {
  static final String KEY_ID = "ASIAEXAMPLE";
  static final String SECRET_KEY = "canary-secret-access-key";

  private BedrockSample() {}

  /** Signed by a temporary pair of keys. */
  static BedrockOptions chat(String address, Secret sessionToken) {
    return new BedrockOptions(
        "amazon.nova-micro-v1:0",
        Optional.empty(),
        "eu-north-1",
        Optional.of(address),
        Optional.empty(),
        Optional.of(new Secret(KEY_ID)),
        Optional.of(new Secret(SECRET_KEY)),
        Optional.of(sessionToken),
        Optional.of(0.0),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.of(200),
        OptionalInt.empty(),
        Optional.of(true),
        Optional.of(
            new VendorParameters(
                Map.of("inferenceConfig", Map.of("topK", BigDecimal.valueOf(20))))),
        Optional.empty());
  }

  /** With an API key of Bedrock. */
  static BedrockOptions embeddings(
      String address, String model, Secret apiKey, OptionalInt dimensions) {
    return new BedrockOptions(
        model,
        Optional.empty(),
        "eu-north-1",
        Optional.of(address),
        Optional.of(apiKey),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        dimensions,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
