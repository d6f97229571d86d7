package dev.suffice.reports.csv;

import dev.suffice.reports.text.VisibleText;

/**
 * Text that no spreadsheet takes for a formula: a leading {@code =}, {@code +}, {@code -},
 * {@code @}, tab or end of a line, also one of full width (＝), gets an apostrophe in front (OWASP,
 * "CSV Injection"). Read such a cell back by removing one leading apostrophe.
 */
final class SpreadsheetText {
  private static final String DANGEROUS = "=+-@\t\r\n＝＋－＠";

  private SpreadsheetText() {}

  static String of(String text) {
    String clean = VisibleText.wellFormed(text).replace('\0', '␀');
    boolean dangerous = !clean.isEmpty() && DANGEROUS.indexOf(clean.charAt(0)) >= 0;
    return dangerous ? "'" + clean : clean;
  }
}
