package dev.suffice.api.prompt;

/** Who speaks in a conversation with a model. */
public enum Role {
  SYSTEM,
  USER,
  ASSISTANT
}
