package dev.suffice.api.corpus;

/** A file is no document; says why and what would be right. */
public final class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  /**
   * @param reason a whole sentence
   * @param remedy what a person can do, a whole sentence
   */
  public UnreadableDocumentException(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  /** What would make it readable, for people. */
  public String remedy() {
    return remedy;
  }
}
