package dev.suffice.strategies.cascade;

import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Question;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks every step every validation question. */
final class Rehearsal {
  private final Task task;
  private final List<Step> steps;
  private final long seed;

  Rehearsal(Task task, List<Step> steps, long seed) {
    this.task = task;
    this.steps = steps;
    this.seed = seed;
  }

  /**
   * What each step made of each question, by step.
   *
   * @throws IllegalArgumentException when thresholds cannot be learnt: a step but the last does not
   *     tell its confidence, or nothing is ever right
   */
  List<List<Check>> of(TaskData data) {
    List<List<Check>> checks = new ArrayList<>();
    for (int step = 0; step < steps.size(); step++) {
      checks.add(new ArrayList<>());
    }
    for (Example example : data.validation()) {
      var question = example.question(task, seed ^ example.id().hashCode());
      for (int step = 0; step < steps.size(); step++) {
        checks.get(step).add(check(step, question, example));
      }
    }
    requireSuccess(checks, data.validation().size());
    return checks;
  }

  private static void requireSuccess(List<List<Check>> checks, int questions) {
    List<Check> answered = checks.stream().flatMap(List::stream).filter(Check::isAnswered).toList();
    if (!answered.isEmpty() && answered.stream().noneMatch(Check::right)) {
      throw new IllegalArgumentException(
          ("No step gave an expected answer to any of the %s validation examples. A cascade learns"
                  + " from answers that are the same as an expected one but for case and white"
                  + " space; it does not suit free text.")
              .formatted(questions));
    }
  }

  private Check check(int step, Question question, Example example) {
    Optional<Answer> answer = steps.get(step).tryToAnswer(question);
    Optional<String> value = answer.flatMap(Answer::value);
    if (value.isEmpty()) {
      return Check.UNANSWERED;
    }
    Optional<Double> confidence = answer.flatMap(Answer::confidence);
    if (confidence.isEmpty() && step < steps.size() - 1) {
      throw new IllegalArgumentException(
          ("The step '%s' does not tell how sure it is of its answers. Write `samples: 5`, so that"
                  + " the agreement of five answers says it (its model must then answer with some"
                  + " chance, at a temperature above 0), or `judge: {model: ...}`, so that a model"
                  + " says it that looks at the answer.")
              .formatted(steps.get(step).id()));
    }
    String said = Texts.folded(value.get());
    boolean right = example.expected().stream().map(Texts::folded).anyMatch(said::equals);
    return new Check(true, confidence, right);
  }
}
