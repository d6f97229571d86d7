package dev.suffice.api.task;

/** The form an answer must have to count as valid. */
public enum AnswerFormat {
  /** Any text that is not blank. */
  TEXT,
  /** The name of one of the task's labels. */
  LABEL,
  /** JSON, valid by the task's answer schema where there is one. */
  JSON
}
