package dev.suffice.experiments.store;

import dev.suffice.api.run.StoreException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Text compressed beside another text: what stands in that one already takes next to nothing. Raw
 * DEFLATE with a preset dictionary (RFC 1951), of which the last 32 KiB count. A short text is one
 * stored block: to set up a compressor for it takes longer than all else that a trial is kept by.
 */
final class Deflation {
  private static final int BUFFER = 4096;
  private static final int SHORT = 512;
  private static final byte LAST_AND_STORED = 1;

  private Deflation() {}

  static byte[] deflate(String text, String beside) {
    byte[] plain = utf8(text);
    return plain.length <= SHORT ? stored(plain) : compressed(plain, beside);
  }

  /** Section 3.2.4 of the standard: the length, and its complement, before the bytes. */
  private static byte[] stored(byte[] plain) {
    return ByteBuffer.allocate(plain.length + 1 + 2 * Short.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(LAST_AND_STORED)
        .putShort((short) plain.length)
        .putShort((short) ~plain.length)
        .put(plain)
        .array();
  }

  private static byte[] compressed(byte[] plain, String beside) {
    var deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setDictionary(utf8(beside));
      deflater.setInput(plain);
      deflater.finish();
      var bytes = new ByteArrayOutputStream();
      var buffer = new byte[BUFFER];
      while (!deflater.finished()) {
        bytes.write(buffer, 0, deflater.deflate(buffer));
      }
      return bytes.toByteArray();
    } finally {
      deflater.end();
    }
  }

  /**
   * @param beside the text that it was compressed beside
   * @throws StoreException when these bytes are no such text
   */
  static String inflate(byte[] deflated, String beside) {
    var inflater = new Inflater(true);
    try {
      inflater.setDictionary(utf8(beside));
      inflater.setInput(deflated);
      var bytes = new ByteArrayOutputStream();
      var buffer = new byte[BUFFER];
      while (!inflater.finished()) {
        int count = inflater.inflate(buffer);
        if (count == 0 && !inflater.finished()) {
          throw new StoreException("A prompt in the store breaks off.");
        }
        bytes.write(buffer, 0, count);
      }
      return bytes.toString(StandardCharsets.UTF_8);
    } catch (DataFormatException broken) {
      throw new StoreException("A prompt in the store cannot be read.", broken);
    } finally {
      inflater.end();
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
