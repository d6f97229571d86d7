package dev.suffice.strategies.rag;

import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.prompt.AnswerParser;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Prompts;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Passage;
import dev.suffice.api.task.Question;
import java.util.List;
import java.util.Optional;

/** Asks the model once, with the passages of the question. */
final class RagSolver implements Solver {
  private final RagOptions options;
  private final LanguageModel model;
  private final Prompts prompts;
  private final AnswerParser parser;

  RagSolver(RagOptions options, LanguageModel model, Prompts prompts, AnswerParser parser) {
    this.options = options;
    this.model = model;
    this.prompts = prompts;
    this.parser = parser;
  }

  @Override
  public Answer answer(Question question) {
    Prompt prompt = prompts.of(question);
    Generation said = model.generate(prompt);
    return answer(said.text(), prompts.bestFirst(prompt)).withConfidence(said.confidence());
  }

  @Override
  public List<String> lessons() {
    return prompts.lessons();
  }

  /** A model that says nothing abstains, where it may. */
  private Answer answer(String said, List<Passage> shown) {
    if (said.isBlank() && options.unknown().isPresent()) {
      return parser.parse(options.unknown().get(), shown);
    }
    return options.cites() ? checked(said, shown) : parser.parse(said, shown);
  }

  /** An answer that cites what it was not shown is no valid answer. */
  private Answer checked(String said, List<Passage> shown) {
    Optional<String> value =
        Citations.in(said).stream().allMatch(number -> number >= 1 && number <= shown.size())
            ? parser.parse(Citations.without(said), shown).value()
            : Optional.empty();
    return new Answer(said, value, shown);
  }
}
