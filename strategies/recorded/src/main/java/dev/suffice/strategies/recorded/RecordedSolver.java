package dev.suffice.strategies.recorded;

import dev.suffice.api.model.ModelFaultException;
import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.prompt.AnswerParser;
import dev.suffice.api.recording.RecordedAnswer;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Looks answers up.
 *
 * @param file as the person named it
 * @param key what rows are joined by
 * @param lifeCycle what a request cost when it was recorded
 */
record RecordedSolver(
    String file,
    Function<Question, String> key,
    Map<String, RecordedAnswer> answers,
    AnswerParser parser,
    LifeCycle lifeCycle)
    implements Solver {
  RecordedSolver {
    answers = Map.copyOf(answers);
  }

  @Override
  public Answer answer(Question question) {
    RecordedAnswer found = answers.get(key.apply(question));
    if (found == null) {
      throw new ModelFaultException("%s has no row for example %s".formatted(file, question.id()));
    }
    Answer said =
        found
            .text()
            .map(text -> parser.parse(text, List.of()))
            .orElseGet(() -> new Answer("", Optional.empty(), List.of()));
    return said.recordedAs(found.recorded());
  }
}
