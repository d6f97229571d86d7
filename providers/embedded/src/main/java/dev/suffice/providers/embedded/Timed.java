package dev.suffice.providers.embedded;

import java.time.Duration;

/**
 * Something computed.
 *
 * @param serviceTime what computing it took
 */
record Timed<V>(V value, Duration serviceTime) {}
