/**
 * The metrics that come with Suffice, and the scoring of stored trials. Read first: {@link
 * dev.suffice.experiments.score.Scorer}. May import {@code answer}, {@code json} and {@code
 * score.exec}.
 */
package dev.suffice.experiments.score;
