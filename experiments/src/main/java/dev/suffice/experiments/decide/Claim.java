package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;

/**
 * One statement to be tested for every approach: a requirement, or a requirement on one slice.
 *
 * @param requirement the line it comes from
 * @param text the requirement, with the slice's value where it speaks of one
 * @param population the examples it speaks of
 */
record Claim(Requirement requirement, String text, Population population) {}
