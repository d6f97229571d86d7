/**
 * Adaptive evaluation: in which order examples are met, and which approach is asked next. Read
 * first: {@link dev.suffice.experiments.adapt.NextTurn}. Imports {@code api} only.
 */
package dev.suffice.experiments.adapt;
