package dev.suffice.providers.djl;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was learnt as numbers and texts, to the bit; a part of a {@link ModelFile}. */
final class LearntFile {
  private static final int MOST_NUMBERS = 200_000_000;

  private LearntFile() {}

  static void write(SoftmaxHead head, DataOutputStream out) throws IOException {
    out.writeInt(head.answers().size());
    out.writeInt(head.dimension());
    for (int row = 0; row < head.answers().size(); row++) {
      ModelFile.writeText(head.answers().get(row), out);
      out.writeFloat(head.bias()[row]);
      writeRow(head.weights()[row], out);
    }
  }

  static SoftmaxHead readHead(DataInputStream in, long size) throws IOException {
    int classes = in.readInt();
    int dimension = in.readInt();
    requireSizes(classes, dimension, size);
    List<String> answers = new ArrayList<>();
    var weights = new float[classes][dimension];
    var bias = new float[classes];
    for (int row = 0; row < classes; row++) {
      answers.add(ModelFile.readText(in));
      bias[row] = in.readFloat();
      readRow(weights[row], in);
    }
    return new SoftmaxHead(answers, weights, bias);
  }

  static void write(Neighbours neighbours, DataOutputStream out) throws IOException {
    out.writeInt(neighbours.answers().size());
    out.writeInt(neighbours.adapter().dimension());
    out.writeInt(neighbours.examples().length);
    for (String answer : neighbours.answers()) {
      ModelFile.writeText(answer, out);
    }
    for (float[] row : neighbours.adapter().weights()) {
      writeRow(row, out);
    }
    for (int example = 0; example < neighbours.examples().length; example++) {
      out.writeInt(neighbours.classes()[example]);
      writeRow(neighbours.examples()[example], out);
    }
  }

  static Neighbours readNeighbours(DataInputStream in, long size) throws IOException {
    int classes = in.readInt();
    int dimension = in.readInt();
    int count = in.readInt();
    requireSizes(classes, 1, size);
    requireSizes(dimension, dimension, size);
    requireSizes(count, dimension, size);
    List<String> answers = new ArrayList<>();
    for (int answer = 0; answer < classes; answer++) {
      answers.add(ModelFile.readText(in));
    }
    Adapter adapter = readAdapter(dimension, in);
    var examples = new float[count][dimension];
    var of = new int[count];
    for (int example = 0; example < count; example++) {
      of[example] = in.readInt();
      if (of[example] < 0 || of[example] >= classes) {
        throw new IOException("Not a class of a model: " + of[example]);
      }
      readRow(examples[example], in);
    }
    return new Neighbours(answers, adapter, examples, of);
  }

  static void write(Pointer pointer, DataOutputStream out) throws IOException {
    out.writeInt(pointer.adapter().dimension());
    for (float[] row : pointer.adapter().weights()) {
      writeRow(row, out);
    }
    out.writeDouble(pointer.support());
    out.writeBoolean(pointer.unknown().isPresent());
    ModelFile.writeText(pointer.unknown().orElse(""), out);
  }

  static Pointer readPointer(DataInputStream in, long size) throws IOException {
    int dimension = in.readInt();
    requireSizes(dimension, dimension, size);
    Adapter adapter = readAdapter(dimension, in);
    double support = in.readDouble();
    if (!(support >= -1 && support <= 1)) {
      throw new IOException("Not a cosine: " + support);
    }
    boolean hasUnknown = in.readBoolean();
    String unknown = ModelFile.readText(in);
    return new Pointer(adapter, support, hasUnknown ? Optional.of(unknown) : Optional.empty());
  }

  private static Adapter readAdapter(int dimension, DataInputStream in) throws IOException {
    var adapter = new float[dimension][dimension];
    for (float[] row : adapter) {
      readRow(row, in);
    }
    return new Adapter(adapter);
  }

  /** Nothing is made room for that the file cannot hold. */
  private static void requireSizes(int rows, int columns, long size) throws IOException {
    long numbers = (long) rows * columns;
    if (rows < 2 || columns < 1 || numbers > MOST_NUMBERS || numbers > size) {
      throw new IOException("Not the sizes of a model: %s, %s".formatted(rows, columns));
    }
  }

  private static void writeRow(float[] row, DataOutputStream out) throws IOException {
    for (float number : row) {
      out.writeFloat(number);
    }
  }

  private static void readRow(float[] row, DataInputStream in) throws IOException {
    for (int i = 0; i < row.length; i++) {
      row[i] = in.readFloat();
    }
  }
}
