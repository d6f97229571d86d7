package dev.suffice.experiments.decide;

import java.util.OptionalDouble;

/** How good one trial is in the sense of one claim. */
@FunctionalInterface
interface Quality {
  /** In [0, 1], more is better; empty where the trial is missing. */
  OptionalDouble of(String exampleId, int repetition);
}
