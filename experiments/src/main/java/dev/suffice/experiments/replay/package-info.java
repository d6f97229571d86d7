/**
 * Answers found again: what a model gave is kept by everything it depends on, so that no run pays
 * for the same call twice. A repetition is a call of its own. May import {@code limit}, {@code
 * spend} and {@code store}.
 */
package dev.suffice.experiments.replay;
