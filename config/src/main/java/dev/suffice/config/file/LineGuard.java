package dev.suffice.config.file;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Refuses lines that are too long to be meant, before they fill the memory. */
final class LineGuard extends FilterReader {
  private static final int LONGEST = 16 * 1024 * 1024;

  private int line = 1;
  private int length;

  LineGuard(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int character = super.read();
    if (character >= 0) {
      count((char) character);
    }
    return character;
  }

  @Override
  public int read(char[] buffer, int offset, int wanted) throws IOException {
    int read = super.read(buffer, offset, wanted);
    for (int i = offset; i < offset + read; i++) {
      count(buffer[i]);
    }
    return read;
  }

  private void count(char character) throws IOException {
    if (character == '\n') {
      line++;
      length = 0;
    } else if (++length > LONGEST) {
      throw new LineTooLongException(line, LONGEST);
    }
  }
}
