package dev.suffice.experiments.decide;

import java.util.OptionalDouble;

/** How good each trial is in the sense of one claim. */
interface Quality {
  /** In [0, 1], more is better; empty where the trial was lost or not made. */
  OptionalDouble of(String exampleId, int repetition);

  /** Whether the trial was made; one that was lost to the surroundings was. */
  boolean isMade(String exampleId, int repetition);

  /** A value of a single trial. */
  @FunctionalInterface
  interface Value {
    OptionalDouble of(String exampleId, int repetition);
  }

  /** Values of the trials of one approach. */
  static Quality in(TrialTable table, Value value) {
    return new Quality() {
      @Override
      public OptionalDouble of(String exampleId, int repetition) {
        return value.of(exampleId, repetition);
      }

      @Override
      public boolean isMade(String exampleId, int repetition) {
        return table.isMade(exampleId, repetition);
      }
    };
  }

  /** The same values, where another approach's trial is needed as well. */
  default Quality pairedWith(TrialTable other) {
    Quality own = this;
    return new Quality() {
      @Override
      public OptionalDouble of(String exampleId, int repetition) {
        return own.of(exampleId, repetition);
      }

      @Override
      public boolean isMade(String exampleId, int repetition) {
        return own.isMade(exampleId, repetition) && other.isMade(exampleId, repetition);
      }
    };
  }
}
