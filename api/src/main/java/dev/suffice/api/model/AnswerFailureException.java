package dev.suffice.api.model;

/** The model itself failed to answer this question: a refusal, its own time limit. It counts. */
public final class AnswerFailureException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public AnswerFailureException(String message) {
    super(message);
  }
}
