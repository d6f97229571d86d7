package dev.suffice.api.result;

/** Where an example of the data is. */
public enum Place {
  TRAINING,
  VALIDATION,
  TEST,
  /** Nobody sees it, because its text also stands in the test split. */
  LEFT_OUT
}
