package dev.suffice.api.trial;

import dev.suffice.api.task.Answer;
import java.util.Objects;

/** How a trial ended. */
public sealed interface Outcome {
  /** The approach answered; the answer may be wrong or unparsable. */
  record Answered(Answer answer) implements Outcome {
    public Answered {
      Objects.requireNonNull(answer, "answer");
    }
  }

  /** The approach itself failed on this example; it counts with the worst score. */
  record Failed(String reason) implements Outcome {
    public Failed {
      Objects.requireNonNull(reason, "reason");
    }
  }

  /** The surroundings failed; the trial is missing and may be tried again. */
  record Missing(String reason) implements Outcome {
    public Missing {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
