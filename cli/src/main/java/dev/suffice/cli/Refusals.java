package dev.suffice.cli;

import dev.suffice.api.catalog.Suggestion;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses what was typed, with the command that it was typed for. */
record Refusals(CommandSpec command) {
  ParameterException because(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /**
   * Refuses a name that nothing has.
   *
   * @param kind of what is named: {@code There is no approach 'x'.}
   * @param known the names that there are
   */
  void requireKnown(String kind, String name, List<String> known) {
    if (!known.contains(name)) {
      throw because(
          "There is no %s '%s'. %s".formatted(kind, name, Suggestion.remedy(name, known)));
    }
  }
}
