/**
 * Holds one run against another, by paired evidence on the examples that both asked. Read first:
 * {@link dev.suffice.experiments.compare.Comparisons}. May import {@code stats}.
 */
package dev.suffice.experiments.compare;
