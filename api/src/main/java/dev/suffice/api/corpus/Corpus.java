package dev.suffice.api.corpus;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The documents of an experiment.
 *
 * @param fingerprint equal for equal documents in equal order; empty when there is no corpus
 * @param documents with ids of their own; empty also for an experiment that is read again from a
 *     store, which keeps the fingerprint only
 */
public record Corpus(String fingerprint, List<Document> documents) {
  /** No corpus. */
  public static final Corpus NONE = new Corpus("", List.of());

  public Corpus {
    Objects.requireNonNull(fingerprint, "fingerprint");
    documents = List.copyOf(documents);
    Set<String> ids = new HashSet<>();
    for (Document document : documents) {
      if (!ids.add(document.id())) {
        throw new IllegalArgumentException(
            "Two documents are called '%s'".formatted(document.id()));
      }
    }
  }

  /** A corpus of these documents. */
  public static Corpus of(List<Document> documents) {
    MessageDigest digest = sha256();
    for (Document document : documents) {
      add(digest, document.id());
      add(digest, document.title().orElse(""));
      add(digest, document.text());
      document.headings().forEach(heading -> add(digest, heading.toString()));
      add(digest, new TreeMap<>(document.metadata()).toString());
    }
    return new Corpus(HexFormat.of().formatHex(digest.digest()), documents);
  }

  /** Whether there is no document. */
  public boolean isEmpty() {
    return documents.isEmpty();
  }

  /** The length of all texts together, in characters. */
  public long characters() {
    return documents.stream().mapToLong(document -> document.text().length()).sum();
  }

  private static void add(MessageDigest digest, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    digest.update(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
