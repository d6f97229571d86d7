/**
 * Scorers of a person's own: programs that are given answers as lines of JSON and give back scores.
 * Read first: {@link dev.suffice.experiments.score.exec.ExecMetric}. May import {@code json} and
 * {@code score.named}.
 */
package dev.suffice.experiments.score.exec;
