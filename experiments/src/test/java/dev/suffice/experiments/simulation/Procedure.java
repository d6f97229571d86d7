package dev.suffice.experiments.simulation;

/** A way from answers to verdicts. */
@FunctionalInterface
interface Procedure {
  Outcome run(Scenario.Draw draw);
}
