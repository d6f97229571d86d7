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
 * files.
 *
 * @param system who the model is told to be
 * @param instructions what it is told to do; when they name fields they are filled once per
 *     question and demonstration, else they stand once at the start
 * @param demonstrations worked examples, in the order they are shown
 * @param demonstrationsStable whether every question gets the same demonstrations
 * @param passages texts to answer from, in the order they are shown
 * @param passagesStable whether every question gets the same passages; they then stand before it,
 *     in the stable start
 * @param options the answers to choose from; empty when the answer is free
 * @param answerSchema the JSON Schema, as JSON, of an answer in JSON
 */
public record Prompt(
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
  public Prompt {
    Objects.requireNonNull(system, "system");
    Objects.requireNonNull(instructions, "instructions");
    demonstrations = List.copyOf(demonstrations);
    passages = List.copyOf(passages);
    options = List.copyOf(options);
    Objects.requireNonNull(question, "question");
    Objects.requireNonNull(answerFormat, "answerFormat");
    Objects.requireNonNull(answerSchema, "answerSchema");
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

  /** The conversation: system text, alternating demonstrations, the question last. */
  public List<Message> messages() {
    return PromptRendering.messages(this);
  }
}
