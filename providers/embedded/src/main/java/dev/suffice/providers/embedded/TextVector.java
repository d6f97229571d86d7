package dev.suffice.providers.embedded;

import java.time.Duration;

/**
 * A text's vector and what it took to make it. The array is shared: whoever hands it out copies it.
 *
 * @param vector of length 1
 * @param tokens of the text, markers at its ends not counted
 * @param serviceTime of the one computation, waiting for a processor excluded
 */
record TextVector(float[] vector, int tokens, Duration serviceTime) {}
