package dev.suffice.api.strategy;

import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.List;

/**
 * One approach before and after its preparation. The two phases cost differently: preparation is
 * paid once, an answer is paid each time.
 */
public interface Strategy {
  /**
   * What preparing and answering are expected to take, without calling any model.
   *
   * @param sample questions to estimate from; not empty
   */
  Forecast forecast(TaskData data, List<Question> sample);

  /**
   * Indexes, trains, chooses examples: whatever is paid once. Called once, before any answer, on
   * one thread.
   */
  Solver prepare(TaskData data);
}
