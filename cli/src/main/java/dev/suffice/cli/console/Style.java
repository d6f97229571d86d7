package dev.suffice.cli.console;

/** How a piece of text looks where colours are shown; without colours all look the same. */
public enum Style {
  PLAIN(""),
  STRONG("1"),
  FAINT("2"),
  GOOD("32"),
  BAD("31"),
  OPEN("33");

  private final String code;

  Style(String code) {
    this.code = code;
  }

  /** The text with the terminal's codes around it. */
  String paint(String text) {
    return this == PLAIN || text.isEmpty() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
  }
}
