package dev.suffice.runtime;

/** Something was asked for whose jar is not on the class path; the message names it. */
public final class MissingPartException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  MissingPartException(String what, String artifact) {
    super("%s needs %s, which is not on the class path".formatted(what, artifact));
  }
}
