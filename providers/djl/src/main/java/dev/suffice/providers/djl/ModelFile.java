package dev.suffice.providers.djl;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

/**
 * A tuned model in a file: a form of our own that holds numbers and texts only, to the bit, with a
 * check sum at the end. A file that was damaged or cut is refused, whatever it says of its sizes.
 */
final class ModelFile {
  /** Heads have had this one since there were only heads. */
  private static final int HEAD = 0x53554631;

  private static final int ADAPTER = 0x53554632;
  private static final int POINTER = 0x53554633;
  private static final int MOST_TEXT = 1_000_000;

  private ModelFile() {}

  /** Another process may do the same at the same time: the file appears complete or not at all. */
  static void write(TunedModel model, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
    try {
      var sum = new CRC32();
      try (var out =
          new DataOutputStream(
              new BufferedOutputStream(
                  new CheckedOutputStream(Files.newOutputStream(part), sum)))) {
        write(model, out);
        out.flush();
        out.writeLong(sum.getValue());
      }
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /**
   * Reads a model.
   *
   * @throws IOException also when the file is not a whole model
   */
  static TunedModel read(Path file) throws IOException {
    var sum = new CRC32();
    // Nothing between check sum and reader may read ahead, so the buffer is beneath both.
    try (var in =
        new DataInputStream(
            new CheckedInputStream(new BufferedInputStream(Files.newInputStream(file)), sum))) {
      TunedModel model = read(in, Files.size(file));
      long expected = sum.getValue();
      if (in.readLong() != expected) {
        throw new IOException("The file is damaged: " + file);
      }
      return model;
    }
  }

  private static void write(TunedModel model, DataOutputStream out) throws IOException {
    out.writeInt(form(model.learnt()));
    writeText(model.embeddings(), out);
    writeText(model.version(), out);
    out.writeLong(model.created().toEpochMilli());
    out.writeLong(model.trainedTokens());
    out.writeLong(model.machineTime().toNanos());
    if (model.learnt() instanceof SoftmaxHead head) {
      LearntFile.write(head, out);
    } else if (model.learnt() instanceof Neighbours neighbours) {
      LearntFile.write(neighbours, out);
    } else if (model.learnt() instanceof Pointer pointer) {
      LearntFile.write(pointer, out);
    }
  }

  private static int form(Learnt learnt) {
    if (learnt instanceof Pointer) {
      return POINTER;
    }
    return learnt instanceof SoftmaxHead ? HEAD : ADAPTER;
  }

  private static TunedModel read(DataInputStream in, long size) throws IOException {
    int form = in.readInt();
    String embeddings = readText(in);
    String version = readText(in);
    Instant created = Instant.ofEpochMilli(in.readLong());
    long tokens = in.readLong();
    Duration time = Duration.ofNanos(in.readLong());
    Learnt learnt =
        switch (form) {
          case HEAD -> LearntFile.readHead(in, size);
          case ADAPTER -> LearntFile.readNeighbours(in, size);
          case POINTER -> LearntFile.readPointer(in, size);
          default -> throw new IOException("Not a tuned model");
        };
    return new TunedModel(embeddings, version, created, tokens, time, learnt);
  }

  static void writeText(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String readText(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > MOST_TEXT) {
      throw new IOException("Not the length of a text: " + length);
    }
    return new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
