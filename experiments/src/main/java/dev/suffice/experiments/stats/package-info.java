/**
 * Statistics that hold for finite samples: exact binomial tests and betting on bounded means. Knows
 * numbers only. Read first: {@link dev.suffice.experiments.stats.MeanEvidence} for samples whose
 * size was fixed, {@link dev.suffice.experiments.stats.SequentialDesign} for sequences that may
 * stop at any time. Imports nothing of ours.
 */
package dev.suffice.experiments.stats;
