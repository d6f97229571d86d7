package dev.suffice.sandbox.traffic;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What tells requests apart: the first 64 bits of the SHA-256 hash of where they go and what they
 * say.
 */
public record Fingerprint(long bits) {
  public static Fingerprint of(String place, byte[] body) {
    try {
      MessageDigest hash = MessageDigest.getInstance("SHA-256");
      hash.update(place.getBytes(StandardCharsets.UTF_8));
      hash.update((byte) 0);
      return new Fingerprint(ByteBuffer.wrap(hash.digest(body)).getLong());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return HexFormat.of().toHexDigits(bits);
  }
}
