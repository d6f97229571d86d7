/**
 * What a person tells a sandbox on the command line, and what it tells back. Read first: {@link
 * dev.suffice.cli.sandbox.SandboxView}. May import {@code console}.
 */
package dev.suffice.cli.sandbox;
