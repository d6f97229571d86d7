/**
 * Turns facts into JSON for programs. Pure: prints nothing. Read first: {@link
 * dev.suffice.cli.json.JsonOutput}. May import {@code dev.suffice.api} and {@code
 * dev.suffice.runtime}.
 */
package dev.suffice.cli.json;
