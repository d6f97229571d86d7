package dev.suffice.strategies.prompting;

import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.prompt.AnswerParser;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Prompts;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Question;

/** Asks the model once and finds the answer in what it says. */
final class PromptingSolver implements Solver {
  private final LanguageModel model;
  private final Prompts prompts;
  private final AnswerParser parser;

  PromptingSolver(LanguageModel model, Prompts prompts, AnswerParser parser) {
    this.model = model;
    this.prompts = prompts;
    this.parser = parser;
  }

  @Override
  public Answer answer(Question question) {
    Prompt prompt = prompts.of(question);
    Generation said = model.generate(prompt);
    return parser.parse(said.text(), prompt.passages()).withConfidence(said.confidence());
  }
}
