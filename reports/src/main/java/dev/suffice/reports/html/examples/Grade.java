package dev.suffice.reports.html.examples;

/** How right a trial is: a letter for data, a sign and a word for people, never colour alone. */
public enum Grade {
  RIGHT("r", "✓", "yes", "right"),
  PARTLY("p", "◐", "open", "partly right"),
  WRONG("w", "✗", "no", "wrong"),
  FAILED("f", "!", "no", "failed to answer"),
  /** The metric has no value there: it does not concern the example. */
  UNJUDGED("u", "○", "idle", "not judged"),
  MISSING("m", "–", "idle", "missing");

  private final String letter;
  private final String sign;
  private final String tone;
  private final String word;

  Grade(String letter, String sign, String tone, String word) {
    this.letter = letter;
    this.sign = sign;
    this.tone = tone;
    this.word = word;
  }

  String letter() {
    return letter;
  }

  public String sign() {
    return sign;
  }

  /** Class of the colour. */
  public String tone() {
    return tone;
  }

  public String word() {
    return word;
  }
}
