package dev.suffice.api.metric;

import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import java.util.List;
import java.util.Objects;

/** An asked metric in use, by one thread unless it says otherwise. Whoever opened it closes it. */
public interface Inquiry extends AutoCloseable {
  /**
   * What scores depend on besides example and answer: a record of facts. While it stays the same,
   * kept scores are used; when it changes, they are asked for again.
   */
  Record identity();

  /**
   * Scores in [0, 1], one per subject, in their order.
   *
   * @throws ScoringFaultException when what is asked does not answer as it should; the message
   *     names the example
   * @throws NoScoreException when it was asked about a single subject and gave no score
   * @throws dev.suffice.api.model.ModelFaultException when a model cannot be reached
   */
  List<Double> scores(List<Subject> subjects);

  /**
   * Whether several threads may ask at the same time, each about a single subject: where asking is
   * mostly waiting.
   */
  default boolean isConcurrent() {
    return false;
  }

  /** Ends what was started. Does nothing the second time. */
  @Override
  void close();

  /** What is scored. */
  record Subject(Example example, Answer answer) {
    public Subject {
      Objects.requireNonNull(example, "example");
      Objects.requireNonNull(answer, "answer");
    }
  }
}
