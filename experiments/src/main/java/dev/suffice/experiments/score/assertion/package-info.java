/**
 * Assertions: what each row of the data asks of its answer. Read first: {@link
 * dev.suffice.experiments.score.assertion.AssertionsMetric}.
 */
package dev.suffice.experiments.score.assertion;
