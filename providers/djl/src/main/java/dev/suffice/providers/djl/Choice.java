package dev.suffice.providers.djl;

/**
 * What a tuned model says to a text.
 *
 * @param confidence the probability it gives the answer, from 0 to 1
 */
record Choice(String answer, double confidence) {}
