package dev.suffice.api.strategy;

import dev.suffice.api.task.Question;
import dev.suffice.api.task.TaskData;
import java.util.List;

/** Prompts before and after their preparation: a {@link Strategy} but for the model it asks. */
public interface PromptMaker {
  /**
   * What preparing and making prompts are expected to take, without calling any model.
   *
   * @param sample questions to estimate from; not empty
   */
  PromptForecast forecast(TaskData data, List<Question> sample);

  /** Indexes, chooses examples: whatever is paid once. Called on one thread. */
  Prompts prepare(TaskData data);
}
