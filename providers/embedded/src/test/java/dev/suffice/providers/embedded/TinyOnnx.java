package dev.suffice.providers.embedded;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * An ONNX model of two operators, written byte by byte in the wire format of protocol buffers
 * (onnx.proto, version 11 of the operators): a number for each token, and their sum.
 */
final class TinyOnnx {
  private static final int FLOAT = 1;
  private static final int INT64 = 7;
  private static final int INTS = 7;

  private TinyOnnx() {}

  /**
   * A model that sums up weights.
   *
   * @param input what its only input is called
   * @param sums false: it gives the weights as they are
   * @param weights one per token
   */
  static byte[] sumOf(String input, boolean sums, List<Float> weights) {
    byte[] graph =
        joined(
            field(1, node("Gather", List.of("weights", input), sums ? "each" : "score")),
            sums
                ? field(
                    1, joined(node("ReduceSum", List.of("each"), "score"), field(5, lastAxis())))
                : new byte[0],
            field(2, text("tiny")),
            field(5, tensor(weights)),
            field(11, value(input, INT64)),
            field(12, value("score", FLOAT)));
    return joined(
        number(1, 7), field(7, graph), field(8, joined(field(1, text("")), number(2, 11))));
  }

  private static byte[] node(String operator, List<String> inputs, String output) {
    return joined(
        joined(inputs.stream().map(name -> field(1, text(name))).toArray(byte[][]::new)),
        field(2, text(output)),
        field(4, text(operator)));
  }

  private static byte[] lastAxis() {
    return joined(field(1, text("axes")), number(8, 1), number(20, INTS));
  }

  private static byte[] tensor(List<Float> values) {
    byte[][] packed =
        values.stream()
            .map(Float::floatToIntBits)
            .map(TinyOnnx::littleEndian)
            .toArray(byte[][]::new);
    return joined(
        number(1, values.size()),
        number(2, FLOAT),
        field(4, joined(packed)),
        field(8, text("weights")));
  }

  private static byte[] littleEndian(int bits) {
    return new byte[] {(byte) bits, (byte) (bits >> 8), (byte) (bits >> 16), (byte) (bits >> 24)};
  }

  /** Two dimensions of any length. */
  private static byte[] value(String name, int type) {
    byte[] shape =
        joined(
            Stream.of("rows", "columns")
                .map(dimension -> field(1, field(2, text(dimension))))
                .toArray(byte[][]::new));
    byte[] tensorType = joined(number(1, type), field(2, shape));
    return joined(field(1, text(name)), field(2, field(1, tensorType)));
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] number(int field, long value) {
    return joined(variable(field << 3), variable(value));
  }

  private static byte[] field(int field, byte[] content) {
    return joined(variable(field << 3 | 2), variable(content.length), content);
  }

  private static byte[] variable(long value) {
    var out = new ByteArrayOutputStream();
    long rest = value;
    while (rest > 127) {
      out.write((int) (rest & 127 | 128));
      rest >>>= 7;
    }
    out.write((int) rest);
    return out.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
