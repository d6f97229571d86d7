package dev.suffice.reports.json;

/** A key that every report has is not there, or holds something else. */
final class MissingKeyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MissingKeyException(String path) {
    super("`%s` is not there or not what it should be".formatted(path));
  }
}
