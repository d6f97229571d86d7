package dev.suffice.providers.langchain4j;

import dev.suffice.providers.langchain4j.Loopback.Asked;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signature Version 4, made once more after "Create a signed AWS API request" of AWS' IAM guide.
 */
final class Signature {
  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "AWS4-HMAC-SHA256 Credential=[^/]+/(\\S+), SignedHeaders=(\\S+), Signature=([0-9a-f]{64})");

  private Signature() {}

  /** The signature that a request carries. */
  static String of(Asked asked) {
    return parts(asked).group(3);
  }

  /** The signature that it should carry. */
  static String made(Asked asked, String region, String secretKey) {
    String time = asked.headers().get("x-amz-date");
    String day = time.substring(0, 8);
    String scope = "%s/%s/bedrock/aws4_request".formatted(day, region);
    String toSign = String.join("\n", "AWS4-HMAC-SHA256", time, scope, digest(canonical(asked)));
    byte[] key = bytes("AWS4" + secretKey);
    for (String part : scope.split("/")) {
      key = hmac(key, part);
    }
    return HexFormat.of().formatHex(hmac(key, toSign));
  }

  private static String canonical(Asked asked) {
    String signed = parts(asked).group(2);
    String headers =
        Stream.of(signed.split(";"))
            .map(name -> name + ":" + asked.headers().get(name).strip() + "\n")
            .collect(Collectors.joining());
    String path = asked.path().replace("%", "%25");
    return String.join("\n", asked.method(), path, "", headers, signed, digest(asked.text()));
  }

  private static MatchResult parts(Asked asked) {
    return AUTHORIZATION
        .matcher(asked.headers().get("authorization"))
        .results()
        .findFirst()
        .orElseThrow();
  }

  private static String digest(String text) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(text)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(bytes(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
