package dev.suffice.experiments.decide;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.RequirementWords;
import dev.suffice.experiments.tally.Population;
import java.util.Optional;

/**
 * One statement to be tested for every approach: a requirement, or a requirement on one slice.
 *
 * @param requirement the line it comes from
 * @param text the requirement as written, with the slice's value where it speaks of one
 * @param words the same for a sentence
 * @param slice field and value of the slice it speaks of; absent where it speaks of all examples
 * @param population the examples it speaks of
 */
record Claim(
    Requirement requirement,
    String text,
    RequirementWords words,
    Optional<String> slice,
    Population population) {}
