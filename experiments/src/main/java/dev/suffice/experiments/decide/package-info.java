/**
 * From trials to a decision: requirements tested, verdicts, the recommendation and what would
 * change it. Read first: {@link dev.suffice.experiments.decide.Analyst}. May import {@code adapt},
 * {@code cost}, {@code stats}, {@code tally} and the fingerprints of {@code store}.
 */
package dev.suffice.experiments.decide;
