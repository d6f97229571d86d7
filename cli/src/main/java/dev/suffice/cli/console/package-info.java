/**
 * Styled text for a terminal: cleaned, aligned, wrapped. Knows nothing of experiments. Read first:
 * {@link dev.suffice.cli.console.Line}. Imports nothing of ours.
 */
package dev.suffice.cli.console;
