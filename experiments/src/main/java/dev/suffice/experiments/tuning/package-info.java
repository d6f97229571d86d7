/**
 * Has models trained: once, whatever happens in between. Read first: {@link
 * dev.suffice.experiments.tuning.Tunings}, then {@code JobPost}. May import {@code batch.Pause},
 * {@code cost}, {@code meter}, {@code spend}, {@code store}.
 */
package dev.suffice.experiments.tuning;
