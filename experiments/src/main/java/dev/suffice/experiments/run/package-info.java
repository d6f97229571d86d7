/**
 * Carries out a plan: prepares approaches, asks them, keeps every trial. Read first: {@link
 * dev.suffice.experiments.run.Runner}. May import every other package here but {@code health} and
 * {@code compare}.
 */
package dev.suffice.experiments.run;
