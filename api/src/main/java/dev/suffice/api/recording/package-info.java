/**
 * Outputs made elsewhere: answers kept in a file, and figures somebody published. Read first:
 * {@link dev.suffice.api.recording.Recording}. May import {@code task}, {@code money} and {@code
 * catalog}.
 */
package dev.suffice.api.recording;
