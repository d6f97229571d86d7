package dev.suffice.api.prompt;

import java.util.Objects;

/**
 * One turn of a conversation with a model.
 *
 * @param stable whether the turn is the same for every question, so that a vendor may cache it
 */
public record Message(Role role, String text, boolean stable) {
  public Message {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(text, "text");
  }
}
