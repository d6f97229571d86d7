/**
 * Suffice as a library: the facade that applications embed and the command uses, and the wiring
 * behind it. Read first: {@link dev.suffice.runtime.Suffice}. May import every other module but
 * {@code cli}; Guice stays inside.
 */
package dev.suffice.runtime;
