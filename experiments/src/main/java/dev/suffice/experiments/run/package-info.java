/**
 * Carries out a plan: prepares approaches, asks them, keeps every trial. Read first: {@link
 * dev.suffice.experiments.run.Runner}. May import {@code plan}, {@code meter}, {@code store},
 * {@code score} and the input record of {@code decide}.
 */
package dev.suffice.experiments.run;
