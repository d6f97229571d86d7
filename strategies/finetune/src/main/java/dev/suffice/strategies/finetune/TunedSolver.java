package dev.suffice.strategies.finetune;

import dev.suffice.api.model.Generation;
import dev.suffice.api.model.LanguageModel;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.prompt.AnswerParser;
import dev.suffice.api.prompt.Prompt;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Question;
import dev.suffice.api.tuning.Rehearsal;
import java.util.List;

/**
 * Asks the tuned model once and finds the answer in what it says.
 *
 * @param lifeCycle what trainings it took
 */
record TunedSolver(
    LanguageModel model,
    TunedPrompts prompts,
    AnswerParser parser,
    LifeCycle lifeCycle,
    List<String> lessons,
    List<Rehearsal> rehearsals)
    implements Solver {
  TunedSolver {
    lessons = List.copyOf(lessons);
    rehearsals = List.copyOf(rehearsals);
  }

  @Override
  public Answer answer(Question question) {
    Prompt prompt = prompts.of(question);
    Generation said = model.generate(prompt);
    return parser.parse(said.text(), prompts.bestFirst(prompt)).withConfidence(said.confidence());
  }
}
