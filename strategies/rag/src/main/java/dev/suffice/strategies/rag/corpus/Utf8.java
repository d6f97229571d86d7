package dev.suffice.strategies.rag.corpus;

import dev.suffice.api.corpus.UnreadableDocumentException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Bytes as text; bytes that are none are refused with their line. */
final class Utf8 {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Utf8() {}

  /** The text of a file, its lines ended by line feeds, without a byte order mark. */
  static String read(Path file) throws UnreadableDocumentException {
    try {
      return lines(decode(Bounds.bytes(file, Bounds.LARGEST_TEXT_FILE), StandardCharsets.UTF_8));
    } catch (IOException trouble) {
      throw Bounds.unreadable(trouble);
    }
  }

  /**
   * Decodes strictly.
   *
   * @throws UnreadableDocumentException that names the first line with bytes of another encoding
   */
  static String decode(byte[] bytes, Charset charset) throws UnreadableDocumentException {
    CharsetDecoder decoder = charset.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()));
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      throw undecodable(bytes, charset, out);
    }
    return out.toString();
  }

  private static UnreadableDocumentException undecodable(
      byte[] bytes, Charset charset, CharSequence before) {
    if (isUtf16(bytes)) {
      return new UnreadableDocumentException(
          "The file is UTF-16, not %s.".formatted(charset), "Save it with the encoding UTF-8.");
    }
    long line = 1 + before.chars().filter(character -> character == '\n').count();
    return new UnreadableDocumentException(
        "Line %s is not %s.".formatted(line, charset), "Save the file with the encoding UTF-8.");
  }

  private static boolean isUtf16(byte[] bytes) {
    return bytes.length > 1
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
  }

  private static String lines(String text) {
    String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    return marked.indexOf('\r') < 0 ? marked : marked.replace("\r\n", "\n").replace('\r', '\n');
  }
}
