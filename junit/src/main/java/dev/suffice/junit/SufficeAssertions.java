package dev.suffice.junit;

import dev.suffice.api.result.RunReport;

/** Where assertions on runs begin. */
public final class SufficeAssertions {
  private SufficeAssertions() {}

  public static RunAssert assertThat(RunReport run) {
    return new RunAssert(run);
  }
}
