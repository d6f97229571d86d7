package dev.suffice.providers.aws;

import dev.suffice.api.model.Secret;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.auth.scheme.BedrockAuthSchemeProvider;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;

/**
 * Amazon's own clients: they write, sign and read. They look at no profile, repeat nothing, and
 * take no key that the site does not hold.
 */
record Clients(Site site, Transport transport) {
  BedrockClient bedrock() {
    return BedrockClient.builder()
        .httpClient(transport)
        .region(Region.of(site.region()))
        .endpointOverride(site.address())
        .overrideConfiguration(quiet())
        .authSchemeProvider(BedrockAuthSchemeProvider.defaultProvider(List.of("sigv4")))
        .credentialsProvider(credentials())
        .build();
  }

  /** One request is one file: no parts, no check sums after the end. */
  S3Client s3() {
    var client =
        S3Client.builder()
            .httpClient(transport)
            .region(Region.of(site.region()))
            .overrideConfiguration(quiet())
            .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
            .serviceConfiguration(one -> one.chunkedEncodingEnabled(false))
            .credentialsProvider(credentials());
    site.filesAddress().ifPresent(address -> at(address, client));
    return client.build();
  }

  private static void at(URI address, S3ClientBuilder client) {
    client.endpointOverride(address).forcePathStyle(true);
  }

  private static ClientOverrideConfiguration quiet() {
    return ClientOverrideConfiguration.builder()
        .defaultProfileFile(ProfileFile.aggregator().build())
        .retryStrategy(DefaultRetryStrategy.doNotRetry())
        .build();
  }

  private AwsCredentialsProvider credentials() {
    return site.key()
        .<AwsCredentialsProvider>map(pair -> StaticCredentialsProvider.create(credentials(pair)))
        .orElseGet(AnonymousCredentialsProvider::create);
  }

  private static AwsCredentials credentials(Site.KeyPair pair) {
    String id = pair.id().reveal();
    String secret = pair.secret().reveal();
    return pair.sessionToken()
        .map(Secret::reveal)
        .<AwsCredentials>map(token -> AwsSessionCredentials.create(id, secret, token))
        .orElseGet(() -> AwsBasicCredentials.create(id, secret));
  }
}
