/**
 * The models a sandbox serves, and how a conversation becomes a prompt they understand. Read first:
 * {@link dev.suffice.sandbox.model.Shelf}, then {@code ConversationReading}. Imports nothing else
 * of the sandbox.
 */
package dev.suffice.sandbox.model;
