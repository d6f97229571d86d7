package dev.suffice.config.section;

/** Something cannot be made, and the person has been told why. */
public final class ReportedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ReportedException() {
    super("Reported already", null, false, false);
  }
}
