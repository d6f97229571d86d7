package dev.suffice.experiments.run;

import java.util.List;

/** How an approach's turn ended. */
sealed interface Turn {
  /** All was asked, or the run is to stop. */
  record Over() implements Turn {}

  /** The approach could not be run at all. */
  record Failed(String reason) implements Turn {}

  /**
   * So many trials in a row were lost to the surroundings that the rest were not asked.
   *
   * @param unasked in the order of the plan
   * @param everAnswered whether any trial of the approach was answered, in this run or before
   */
  record Paused(String reason, List<ApproachWork.Item> unasked, boolean everAnswered)
      implements Turn {
    public Paused {
      unasked = List.copyOf(unasked);
    }
  }
}
