/**
 * What happened when an approach was asked. Read first: {@link dev.suffice.api.trial.Trial}. May
 * import {@code task}, {@code model}, {@code money} and {@code prompt}.
 */
package dev.suffice.api.trial;
