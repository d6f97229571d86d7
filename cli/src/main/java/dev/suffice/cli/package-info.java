/**
 * The {@code suffice} command: reads arguments, calls the facade, prints. Read first: {@link
 * dev.suffice.cli.SufficeCommand}. Of ours it may import {@code dev.suffice.api} and {@code
 * dev.suffice.runtime} only.
 */
package dev.suffice.cli;
