/**
 * What is known of the data themselves: how much, how even and how clean they are. Read first:
 * {@link dev.suffice.experiments.health.DataExaminer}. May import {@code store} and {@code decide}.
 */
package dev.suffice.experiments.health;
