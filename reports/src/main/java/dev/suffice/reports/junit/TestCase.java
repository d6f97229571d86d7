package dev.suffice.reports.junit;

import java.util.Objects;

/**
 * One test of a test report.
 *
 * @param message why it ended so
 */
record TestCase(String name, Ending ending, String message) {
  /** How a test ended. */
  enum Ending {
    PASSED,
    FAILED,
    SKIPPED
  }

  TestCase {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(ending, "ending");
    Objects.requireNonNull(message, "message");
  }
}
