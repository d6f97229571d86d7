package dev.suffice.config.file;

import java.io.IOException;
import java.util.Locale;

/** A line beyond the bound. */
public final class LineTooLongException extends IOException {
  private static final long serialVersionUID = 1L;

  private final int line;

  LineTooLongException(int line, int most) {
    super(String.format(Locale.ROOT, "The line has more than %,d characters.", most));
    this.line = line;
  }

  public int line() {
    return line;
  }
}
