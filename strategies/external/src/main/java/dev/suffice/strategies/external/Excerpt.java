package dev.suffice.strategies.external;

/** A short piece of a foreign text, fit to be shown. */
final class Excerpt {
  private static final int SHOWN = 200;

  private Excerpt() {}

  /** The beginning in one line, between quotation marks. */
  static String of(String foreign) {
    int end = Math.min(foreign.length(), 4 * SHOWN);
    String line = foreign.substring(0, end).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    boolean whole = end == foreign.length() && line.length() <= SHOWN;
    return "'" + (whole ? line : line.substring(0, Math.min(SHOWN, line.length())) + "...") + "'";
  }
}
