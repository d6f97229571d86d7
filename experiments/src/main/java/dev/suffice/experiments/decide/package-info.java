/**
 * From trials to a decision: requirements tested, verdicts, the recommendation and what would
 * change it. Read first: {@link dev.suffice.experiments.decide.Analyst}. May import {@code api},
 * {@code stats} and {@code cost}.
 */
package dev.suffice.experiments.decide;
