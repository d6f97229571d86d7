package dev.suffice.api.tuning;

import java.util.List;

/** What comes before a job. Throws as {@link FineTuningService} says. */
public interface TrainingIntake {
  /**
   * What this service would object to, as far as it can be told from here: too few examples, a
   * model it does not train (any more), roles it does not take. Sends nothing.
   */
  List<TrainingFinding> check(TuningRequest request);

  /** How much it will be, as far as it can be told from here. Sends nothing. */
  TrainingEstimate estimate(TuningRequest request);

  /** Hands the examples over. Costs nothing, and nothing is trained yet. */
  UploadedData upload(TuningRequest request);
}
