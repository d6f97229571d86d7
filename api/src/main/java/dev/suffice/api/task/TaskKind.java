package dev.suffice.api.task;

/** What kind of answer a task asks for; it sets the defaults for instructions and metrics. */
public enum TaskKind {
  /** One label of a fixed set. */
  CLASSIFICATION,
  /** A short answer, often a span of a given text. */
  QUESTION_ANSWERING,
  /** Free text. */
  GENERATION,
  /** Named values found in a text, as JSON. */
  EXTRACTION
}
