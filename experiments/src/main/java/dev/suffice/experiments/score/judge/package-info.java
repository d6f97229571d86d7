/**
 * The metric {@code judge}: scores by a language model. Read first: {@link
 * dev.suffice.experiments.score.judge.JudgeOptions}. Imports {@code api} and {@code score.named}.
 */
package dev.suffice.experiments.score.judge;
