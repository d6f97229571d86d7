package dev.suffice.api.strategy;

import dev.suffice.api.money.LifeCycle;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Question;
import dev.suffice.api.tuning.Rehearsal;
import java.util.List;

/**
 * A prepared approach. Called by many threads at once; it calls models from the thread it was
 * called on, so that every call is charged to the right trial.
 */
public interface Solver extends AutoCloseable {
  /**
   * Answers one question. The same question gets the same answer whatever runs beside it, as far as
   * the models allow.
   *
   * @throws dev.suffice.api.model.ModelFaultException when the surroundings failed
   * @throws dev.suffice.api.model.AnswerFailureException when the approach itself failed to answer
   */
  Answer answer(Question question);

  /**
   * What the approach costs beside its metered calls, as far as preparing it has shown: tokens it
   * was trained on, say. Asked once, before any answer, and kept with the trials.
   */
  default LifeCycle lifeCycle() {
    return LifeCycle.NONE;
  }

  /**
   * What preparing has taught that a reader of the report should know, in whole sentences:
   * thresholds, say. Asked once, before any answer, and kept with the trials.
   */
  default List<String> lessons() {
    return List.of();
  }

  /**
   * How models came out that were trained to be measured: a learning curve, say. Asked once, before
   * any answer, and kept with the trials.
   */
  default List<Rehearsal> rehearsals() {
    return List.of();
  }

  /** Releases what preparation opened. */
  @Override
  default void close() {}
}
