package dev.suffice.experiments.store;

/**
 * Where a trial is kept.
 *
 * @param version where those of its approach are
 */
public record TrialPlace(long version, TrialKey key) {}
