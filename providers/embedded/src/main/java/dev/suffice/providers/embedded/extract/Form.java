package dev.suffice.providers.embedded.extract;

/** What a stretch of text may be read as. */
public enum Form {
  /** A number, in digits or as an English word. */
  NUMBER,
  /** A day of the calendar, with or without its year. */
  DAY,
  /** A few words that belong together, or a code. */
  PHRASE
}
