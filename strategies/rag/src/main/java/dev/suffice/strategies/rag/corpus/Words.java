package dev.suffice.strategies.rag.corpus;

import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** What an exception says, in a form that fits into a sentence. */
final class Words {
  private static final int LONGEST = 200;

  private Words() {}

  static String of(Exception trouble) {
    if (trouble instanceof AccessDeniedException) {
      return "no permission";
    }
    if (trouble instanceof NoSuchFileException) {
      return "it is not there";
    }
    String said =
        trouble.getMessage() == null ? trouble.getClass().getSimpleName() : trouble.getMessage();
    String line = said.strip().replaceAll("\\s+", " ").replaceAll("\\.+$", "");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }
}
