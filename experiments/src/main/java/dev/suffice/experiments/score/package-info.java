/**
 * The metrics that come with Suffice, and the scoring of stored trials. Read first: {@link
 * dev.suffice.experiments.score.Scorer}. Imports {@code api} only.
 */
package dev.suffice.experiments.score;
