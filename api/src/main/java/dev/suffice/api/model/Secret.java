package dev.suffice.api.model;

import java.util.Objects;

/**
 * A key or a password. Shows itself to nobody: its text form is a placeholder, and it is no part of
 * the identity of a trial.
 */
public final class Secret {
  private final String text;

  public Secret(String text) {
    Objects.requireNonNull(text, "text");
    if (text.isBlank()) {
      throw new IllegalArgumentException("A secret must not be blank");
    }
    this.text = text;
  }

  /** The secret itself, for the one place that sends it. */
  public String reveal() {
    return text;
  }

  /** A text without this secret in it. */
  public String hideIn(String other) {
    return other.replace(text, toString());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Secret secret && secret.text.equals(text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return "(secret)";
  }
}
