package dev.suffice.strategies.prompting;

import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.prompt.AnswerParser;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.PromptBuilder;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Question;

/** Asks the model once and finds the answer in what it says. */
final class PromptingSolver implements Solver {
  private final LanguageModel model;
  private final PromptBuilder prompts;
  private final Demonstrator demonstrator;
  private final AnswerParser parser;

  PromptingSolver(
      LanguageModel model, PromptBuilder prompts, Demonstrator demonstrator, AnswerParser parser) {
    this.model = model;
    this.prompts = prompts;
    this.demonstrator = demonstrator;
    this.parser = parser;
  }

  @Override
  public Answer answer(Question question) {
    Demonstrator.Shown shown = demonstrator.forQuestion(question);
    Prompt prompt = prompts.demonstrated(question, shown.demonstrations(), shown.stable());
    Generation said = model.generate(prompt);
    return parser.parse(said.text(), prompt.passages()).withConfidence(said.confidence());
  }
}
