/**
 * What the trials of a run come to, by rows of the test set: who was asked what, how it scored,
 * what it took and cost. Decides nothing. Read first: {@link
 * dev.suffice.experiments.tally.TrialTable} and {@link dev.suffice.experiments.tally.TestSet}. May
 * import {@code adapt}, {@code cost} and {@code stats}.
 */
package dev.suffice.experiments.tally;
