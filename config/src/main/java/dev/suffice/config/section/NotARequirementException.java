package dev.suffice.config.section;

/** A line that cannot be required; never leaves the parser. */
final class NotARequirementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  NotARequirementException(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  String remedy() {
    return remedy;
  }
}
