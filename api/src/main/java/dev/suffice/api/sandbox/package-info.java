/**
 * The port to the sandbox, a vendor to rehearse with: what it is told, and what it billed. Read
 * first: {@link dev.suffice.api.sandbox.Sandboxes}. May import {@code model} and {@code money}.
 */
package dev.suffice.api.sandbox;
