package dev.suffice.cli;

import picocli.CommandLine.Parameters;

/** Which job. */
final class JobArgument {
  @Parameters(
      index = "0",
      paramLabel = "JOB",
      description = "What the service calls it, as 'suffice jobs' lists it.")
  private String id;

  String id() {
    return id;
  }
}
