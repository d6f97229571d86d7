package dev.suffice.strategies.cascade;

import dev.suffice.api.model.AnswerFailureException;
import dev.suffice.api.strategy.ApproachId;
import dev.suffice.api.strategy.Solver;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * An approach that is prepared to be asked.
 *
 * @param samples how often it is asked the same question; at least 1
 * @param verification tells its confidence instead
 */
record Step(ApproachId id, Solver solver, int samples, Optional<Verification> verification) {
  /** A step whose answers nobody looks at. */
  Step(ApproachId id, Solver solver, int samples) {
    this(id, solver, samples, Optional.empty());
  }

  /**
   * The step's answer. Asked several times, it is the most frequent answer, the first of equally
   * frequent ones, and its confidence is the share of all samples that agree with it
   * (self-consistency: Wang et al. 2022, arXiv 2203.11171). A sample that fails agrees with none.
   *
   * @throws AnswerFailureException when the step fails to answer every time
   */
  Answer ask(Question question) {
    if (samples == 1) {
      return verified(question, solver.answer(question));
    }
    List<Answer> answers = sampled(question);
    Map<String, List<Answer>> byValue = new LinkedHashMap<>();
    for (Answer answer : answers) {
      answer
          .value()
          .ifPresent(
              value ->
                  byValue
                      .computeIfAbsent(Texts.folded(value), first -> new ArrayList<>())
                      .add(answer));
    }
    return byValue.values().stream()
        .sorted(Comparator.comparing((List<Answer> agreeing) -> agreeing.size()).reversed())
        .map(agreeing -> agreeing.get(0).withConfidence(share(agreeing.size())))
        .findFirst()
        .orElseGet(() -> answers.get(0).withConfidence(share(0)));
  }

  /** An answer outside the task's format is handed on anyway, so that nobody need look at it. */
  private Answer verified(Question question, Answer answer) {
    return verification
        .filter(judge -> answer.value().isPresent())
        .map(judge -> answer.withConfidence(Optional.of(judge.confidence(question, answer))))
        .orElse(answer);
  }

  /** The step's answer, if it does not fail to give one. */
  Optional<Answer> tryToAnswer(Question question) {
    try {
      return Optional.of(ask(question));
    } catch (AnswerFailureException failed) {
      return Optional.empty();
    }
  }

  private List<Answer> sampled(Question question) {
    var answers = new ArrayList<Answer>();
    for (int sample = 0; sample < samples; sample++) {
      try {
        answers.add(solver.answer(reseeded(question, sample)));
      } catch (AnswerFailureException failed) {
        if (sample == samples - 1 && answers.isEmpty()) {
          throw failed;
        }
      }
    }
    return answers;
  }

  private Optional<Double> share(int agreeing) {
    return Optional.of((double) agreeing / samples);
  }

  /** The first sample is the question as it is; the others are drawn anew. */
  private static Question reseeded(Question question, int sample) {
    if (sample == 0) {
      return question;
    }
    long seed = new SplittableRandom(question.seed() + sample).nextLong();
    return new Question(
        question.id(), question.input(), question.fields(), question.passages(), seed);
  }
}
