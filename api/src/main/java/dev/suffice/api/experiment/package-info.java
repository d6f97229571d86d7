/**
 * An experiment after reading: facts only, no live objects but metrics. Read first: {@link
 * dev.suffice.api.experiment.Experiment}. May import {@code corpus}, {@code task}, {@code model},
 * {@code strategy}, {@code metric}, {@code money}, {@code recording} and {@code trial}.
 */
package dev.suffice.api.experiment;
