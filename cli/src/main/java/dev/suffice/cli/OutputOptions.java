package dev.suffice.cli;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What a command prints. */
final class OutputOptions {
  @ArgGroup(validate = false, order = 9, heading = "%nOutput:%n")
  private Output output = new Output();

  private static final class Output {
    @Option(
        names = "--json",
        description = "Print the result as JSON on standard output, and nothing else there.")
    private boolean json;

    @Option(
        names = {"-q", "--quiet"},
        description = "Print the result and errors only: no plan, no progress, no warnings.")
    private boolean quiet;
  }

  boolean json() {
    return output.json;
  }

  boolean quiet() {
    return output.quiet;
  }
}
