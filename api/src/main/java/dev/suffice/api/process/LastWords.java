package dev.suffice.api.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** The end of what a program writes to its standard error; the rest is read and forgotten. */
final class LastWords {
  private static final int KEPT = 500;
  private static final long PATIENCE = 1000;

  private final StringBuilder end = new StringBuilder();
  private final Thread reader;

  private LastWords(Process process) {
    this.reader = new Thread(() -> read(process), "last-words");
    this.reader.setDaemon(true);
  }

  /** Reads from now on, until the program ends. */
  static LastWords of(Process process) {
    var words = new LastWords(process);
    words.reader.start();
    return words;
  }

  /** The last words of a program that has ended, on one line. */
  String read() {
    try {
      reader.join(PATIENCE);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    synchronized (end) {
      return end.toString().replaceAll("\\s+", " ").strip();
    }
  }

  private void read(Process process) {
    char[] buffer = new char[KEPT];
    try (var errors =
        new BufferedReader(
            new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
      for (int read = errors.read(buffer); read >= 0; read = errors.read(buffer)) {
        keep(buffer, read);
      }
    } catch (IOException ended) {
      // The program was ended while it wrote; what it had said is kept.
    }
  }

  private void keep(char[] buffer, int read) {
    synchronized (end) {
      end.append(buffer, 0, read);
      end.delete(0, Math.max(0, end.length() - KEPT));
    }
  }
}
