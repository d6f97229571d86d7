/**
 * What happened when an approach was asked. Read first: {@link dev.suffice.api.trial.Trial}. May
 * import {@code task} and {@code model}.
 */
package dev.suffice.api.trial;
