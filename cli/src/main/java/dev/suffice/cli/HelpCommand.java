package dev.suffice.cli;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.run.ExitCode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code suffice help}. */
@Command(
    name = "help",
    header = "Shows the page of a command.",
    customSynopsis = "suffice help [COMMAND]",
    synopsisHeading = "%nUsage: ",
    parameterListHeading = "%nArgument:%n",
    footerHeading = "%nExample:%n",
    footer = "  suffice help run")
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "COMMAND",
      description = "The command; without one, the page that lists them.")
  private Optional<String> command = Optional.empty();

  @Override
  public Integer call() {
    CommandLine all = spec.commandLine().getParent();
    page(all).usage(all.getOut());
    return ExitCode.OK.number();
  }

  private CommandLine page(CommandLine all) {
    if (command.isEmpty()) {
      return all;
    }
    Map<String, CommandLine> pages = all.getSubcommands();
    String name = command.get();
    if (!pages.containsKey(name)) {
      throw new ParameterException(
          spec.commandLine(),
          "There is no command '%s'. %s".formatted(name, Suggestion.remedy(name, pages.keySet())));
    }
    return pages.get(name);
  }
}
