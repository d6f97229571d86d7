package dev.suffice.api.model;

/**
 * The surroundings failed, not the model's answer: credentials, an unknown model, the network, a
 * rate limit after all retries. The message is for people and holds no secret.
 */
public final class ModelFaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ModelFaultException(String message) {
    super(message);
  }

  public ModelFaultException(String message, Throwable cause) {
    super(message, cause);
  }
}
