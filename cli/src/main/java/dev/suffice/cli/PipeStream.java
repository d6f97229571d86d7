package dev.suffice.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Output whose reader may leave: {@code suffice show latest | head} has seen enough, which is no
 * failure. What comes after is dropped. Any other failure stays one.
 */
final class PipeStream extends OutputStream {
  private final OutputStream target;
  private final BooleanSupplier endsInAFile;
  private boolean abandoned;

  /**
   * @param endsInAFile whether what is written goes to a file or a device, which has no reader
   */
  PipeStream(OutputStream target, BooleanSupplier endsInAFile) {
    this.target = Objects.requireNonNull(target, "target");
    this.endsInAFile = Objects.requireNonNull(endsInAFile, "endsInAFile");
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (abandoned) {
      return;
    }
    try {
      target.write(bytes, from, length);
    } catch (IOException e) {
      if (!isReaderGone(e)) {
        throw e;
      }
      abandoned = true;
    }
  }

  @Override
  public void flush() throws IOException {
    target.flush();
  }

  /** Java has no type for it; the systems say "Broken pipe", some in the language of the person. */
  private boolean isReaderGone(IOException failure) {
    return !endsInAFile.getAsBoolean()
        || String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
