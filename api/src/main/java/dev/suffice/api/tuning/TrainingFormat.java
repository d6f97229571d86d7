package dev.suffice.api.tuning;

/** A form in which vendors take training examples: a line of JSON for each. Safe for any thread. */
public interface TrainingFormat {
  /** The word by which people name it, such as {@code openai}. */
  String name();

  /** What it is and who takes it, as a sentence. */
  String description();

  /** One example, without the end of its line. */
  String line(TrainingExample example);
}
