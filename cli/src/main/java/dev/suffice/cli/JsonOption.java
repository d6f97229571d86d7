package dev.suffice.cli;

import picocli.CommandLine.Option;

/** {@code --json}, of commands that print facts. */
final class JsonOption {
  @Option(names = "--json", description = "Print JSON on standard output, and nothing else there.")
  private boolean json;

  boolean json() {
    return json;
  }
}
