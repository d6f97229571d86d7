package dev.suffice.experiments.tally;

import java.util.OptionalDouble;
import java.util.function.IntFunction;

/** How good each trial is in the sense of one claim, by row. */
public interface Quality {
  /** In [0, 1], more is better; empty where the trial was lost or not made. */
  OptionalDouble of(int row);

  /** Whether the trial was made; one that was lost to the surroundings was. */
  boolean isMade(int row);

  /** Whether every trial of a cluster was made, be it lost. */
  default boolean isMade(Population population, int cluster) {
    for (int trial = 0; trial < population.size(cluster); trial++) {
      if (!isMade(population.row(cluster, trial))) {
        return false;
      }
    }
    return true;
  }

  /** Values of the trials of one approach. */
  static Quality in(TrialTable table, IntFunction<OptionalDouble> value) {
    return new Quality() {
      @Override
      public OptionalDouble of(int row) {
        return value.apply(row);
      }

      @Override
      public boolean isMade(int row) {
        return table.isMade(row);
      }
    };
  }

  /** The same values, where another approach's trial is needed as well. */
  default Quality pairedWith(TrialTable other) {
    Quality own = this;
    return new Quality() {
      @Override
      public OptionalDouble of(int row) {
        return own.of(row);
      }

      @Override
      public boolean isMade(int row) {
        return own.isMade(row) && other.isMade(row);
      }
    };
  }
}
