package dev.suffice.api.tuning;

/**
 * Something that is wrong with a training before it begins.
 *
 * @param isRefusal whether the service will not take it so; else it is a warning
 * @param message what is wrong and what would be right, in whole sentences; holds no secret
 */
public record TrainingFinding(boolean isRefusal, String message) {
  public TrainingFinding {
    if (message.isBlank()) {
      throw new IllegalArgumentException("A finding needs words");
    }
  }

  /** The service will not take it so. */
  public static TrainingFinding refusal(String message) {
    return new TrainingFinding(true, message);
  }

  /** It may be trained, but a person should know. */
  public static TrainingFinding warning(String message) {
    return new TrainingFinding(false, message);
  }
}
