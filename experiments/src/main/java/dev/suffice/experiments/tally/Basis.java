package dev.suffice.experiments.tally;

/**
 * What a verdict on an approach rests on: trials of its own, or figures that somebody published.
 * They are decided by different means and nowhere mixed.
 */
public sealed interface Basis permits TrialTable, Published {
  /** Trials that count, or the examples that published figures rest on. */
  int size();
}
