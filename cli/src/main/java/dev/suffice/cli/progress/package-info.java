/**
 * Shows on standard error how a run gets on: a bar for a person, plain lines for a log. Read first:
 * {@link dev.suffice.cli.progress.Progress}. May import {@code console}, {@code view} and {@code
 * dev.suffice.api}.
 */
package dev.suffice.cli.progress;
