/**
 * The metrics that come with Suffice, and the scoring of stored trials. Read first: {@link
 * dev.suffice.experiments.score.Scorer}. May import {@code answer}, {@code json} and its own
 * packages: {@code assertion}, {@code exec}, {@code judge}, {@code named} and {@code retrieval}.
 */
package dev.suffice.experiments.score;
