/**
 * Statistics that hold for finite samples: exact binomial tests and betting on bounded means. Knows
 * numbers only. Read first: {@link dev.suffice.experiments.stats.MeanEvidence}. Imports nothing of
 * ours.
 */
package dev.suffice.experiments.stats;
