package dev.suffice.api.sandbox;

import java.util.Locale;

/** What can become of fine-tuning jobs, beside the model that was hoped for. */
public enum TrainingFault {
  /** It is refused at once: status 429, {@code insufficient_quota}. */
  QUOTA,
  /** It fails while its file is looked at. */
  FILE_REJECTED,
  /** It waits for its turn for ever. */
  STUCK,
  /** Somebody else ends it when it is its turn. */
  CANCELLED,
  /** It fails when it is its turn. */
  FAILED,
  /** Its base is switched off when it is its turn. */
  BASE_RETIRED,
  /** It succeeds, and the tuned model is gone after {@value TrainingCourse#ANSWERS} answers. */
  MODEL_VANISHES;

  /** What a person types: {@code file-rejected}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
