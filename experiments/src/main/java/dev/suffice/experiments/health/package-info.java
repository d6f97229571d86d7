/**
 * What is known of the data themselves: how much, how even and how clean they are. Read first:
 * {@link dev.suffice.experiments.health.DataExaminer}. May import {@code store}, {@code decide} and
 * {@code tuning}, which knows private data.
 */
package dev.suffice.experiments.health;
