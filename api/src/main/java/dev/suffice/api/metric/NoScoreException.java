package dev.suffice.api.metric;

/**
 * What was asked gave no score that can be read for this one answer. It is no score and no fault of
 * the approach: the trial stays missing.
 */
public final class NoScoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public NoScoreException(String message) {
    super(message);
  }
}
