package dev.suffice.api.prompt;

import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Template;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a model is asked, in parts. It is rendered late, so that its stable start is known (prefix
 * caching can be priced) and the same prompt serves chat interfaces, batch files and training
 * files; once, because keys, limits, bills and the request itself all need the same conversation.
 * Equal to another of equal parts. Safe for any thread.
 */
public final class Prompt {
  private final Optional<String> system;
  private final Template instructions;
  private final List<Demonstration> demonstrations;
  private final boolean demonstrationsStable;
  private final List<Passage> passages;
  private final boolean passagesStable;
  private final List<Label> options;
  private final Question question;
  private final AnswerFormat answerFormat;
  private final Optional<String> answerSchema;
  private volatile Optional<List<Message>> rendered = Optional.empty();

  /** A prompt of these parts, each described where it is told. */
  public Prompt(
      Optional<String> system,
      Template instructions,
      List<Demonstration> demonstrations,
      boolean demonstrationsStable,
      List<Passage> passages,
      boolean passagesStable,
      List<Label> options,
      Question question,
      AnswerFormat answerFormat,
      Optional<String> answerSchema) {
    this.system = Objects.requireNonNull(system, "system");
    this.instructions = Objects.requireNonNull(instructions, "instructions");
    this.demonstrations = List.copyOf(demonstrations);
    this.demonstrationsStable = demonstrationsStable;
    this.passages = List.copyOf(passages);
    this.passagesStable = passagesStable;
    this.options = List.copyOf(options);
    this.question = Objects.requireNonNull(question, "question");
    this.answerFormat = Objects.requireNonNull(answerFormat, "answerFormat");
    this.answerSchema = Objects.requireNonNull(answerSchema, "answerSchema");
  }

  /** A prompt whose passages, if any, are its question's own. */
  public Prompt(
      Optional<String> system,
      Template instructions,
      List<Demonstration> demonstrations,
      boolean demonstrationsStable,
      List<Passage> passages,
      List<Label> options,
      Question question,
      AnswerFormat answerFormat,
      Optional<String> answerSchema) {
    this(
        system,
        instructions,
        demonstrations,
        demonstrationsStable,
        passages,
        false,
        options,
        question,
        answerFormat,
        answerSchema);
  }

  /** Who the model is told to be. */
  public Optional<String> system() {
    return system;
  }

  /**
   * What it is told to do; when they name fields they are filled once per question and
   * demonstration, else they stand once at the start.
   */
  public Template instructions() {
    return instructions;
  }

  /** Worked examples, in the order they are shown. */
  public List<Demonstration> demonstrations() {
    return demonstrations;
  }

  /** Whether every question gets the same demonstrations. */
  public boolean demonstrationsStable() {
    return demonstrationsStable;
  }

  /** Texts to answer from, in the order they are shown. */
  public List<Passage> passages() {
    return passages;
  }

  /**
   * Whether every question gets the same passages; they then stand before it, in the stable start.
   */
  public boolean passagesStable() {
    return passagesStable;
  }

  /** The answers to choose from; empty when the answer is free. */
  public List<Label> options() {
    return options;
  }

  /** What is asked about. */
  public Question question() {
    return question;
  }

  /** The form of the answer. */
  public AnswerFormat answerFormat() {
    return answerFormat;
  }

  /** The JSON Schema, as JSON, of an answer in JSON. */
  public Optional<String> answerSchema() {
    return answerSchema;
  }

  /** The conversation: system text, alternating demonstrations, the question last. */
  public List<Message> messages() {
    if (rendered.isEmpty()) {
      rendered = Optional.of(PromptRendering.messages(this));
    }
    return rendered.get();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Prompt prompt && parts().equals(prompt.parts());
  }

  @Override
  public int hashCode() {
    return parts().hashCode();
  }

  @Override
  public String toString() {
    return "Prompt" + parts();
  }

  private List<Object> parts() {
    return List.of(
        system,
        instructions,
        demonstrations,
        demonstrationsStable,
        passages,
        passagesStable,
        options,
        question,
        answerFormat,
        answerSchema);
  }
}
