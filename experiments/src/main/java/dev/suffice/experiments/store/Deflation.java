package dev.suffice.experiments.store;

import dev.suffice.api.run.StoreException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Text compressed beside another text: what stands in that one already takes next to nothing. Raw
 * DEFLATE with a preset dictionary (RFC 1951), of which the last 32 KiB count.
 */
final class Deflation {
  private static final int BUFFER = 4096;

  private Deflation() {}

  static byte[] deflate(String text, String beside) {
    var deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setDictionary(utf8(beside));
      deflater.setInput(utf8(text));
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
