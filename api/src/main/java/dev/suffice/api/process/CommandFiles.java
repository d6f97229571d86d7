package dev.suffice.api.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files that a command names, by their content: when it changes, so may what it says. */
public final class CommandFiles {
  private CommandFiles() {}

  /** SHA-256 of each word that is a file within the folder, by the word. */
  public static Map<String, String> in(Path folder, List<String> command) {
    var hashes = new TreeMap<String, String>();
    for (String word : command) {
      file(folder, word).ifPresent(file -> hashes.put(word, hash(file)));
    }
    return hashes;
  }

  private static Optional<Path> file(Path folder, String word) {
    try {
      Path file = folder.resolve(word).normalize();
      return Optional.of(file).filter(it -> it.startsWith(folder) && Files.isRegularFile(it));
    } catch (InvalidPathException noFile) {
      return Optional.empty();
    }
  }

  private static String hash(Path file) {
    try {
      return HexFormat.of().formatHex(sha256().digest(Files.readAllBytes(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java platform has SHA-256", impossible);
    }
  }
}
