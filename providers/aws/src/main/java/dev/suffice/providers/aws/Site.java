package dev.suffice.providers.aws;

import dev.suffice.api.model.Secret;
import dev.suffice.api.tuning.ServiceDetails;
import dev.suffice.api.tuning.TuningServer;
import java.net.URI;
import java.util.Optional;

/**
 * Where and as whom Bedrock trains.
 *
 * @param address of Bedrock's interface for models, which is another than that for chats
 * @param filesAddress of S3; absent: the region's own
 * @param role in which Bedrock reads the examples and writes what comes of them
 * @param files where both are kept
 * @param isProvisioned whether tuned models answer by throughput that is bought by the hour
 * @param modelUnits of such throughput
 * @param key absent: nothing is signed
 */
record Site(
    URI address,
    Optional<URI> filesAddress,
    String region,
    String role,
    S3Folder files,
    boolean isProvisioned,
    int modelUnits,
    Optional<KeyPair> key) {
  /** A pair of keys that signs; with a session's token where they are temporary. */
  record KeyPair(Secret id, Secret secret, Optional<Secret> sessionToken) {}

  static Site of(TuningServer server) {
    ServiceDetails details = server.details();
    return new Site(
        URI.create(server.address()),
        details.text("files-base-url").map(URI::create),
        details.require("region"),
        details.require("role"),
        S3Folder.of(details.require("files")),
        details.require("serving").equals("provisioned"),
        Integer.parseInt(details.require("model-units")),
        details
            .key("access-key-id")
            .map(id -> new KeyPair(id, details.requireKey("secret-access-key"), token(details))));
  }

  private static Optional<Secret> token(ServiceDetails details) {
    return details.key("session-token");
  }
}
