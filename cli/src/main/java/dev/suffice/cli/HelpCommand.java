package dev.suffice.cli;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.run.ExitCode;
import java.util.List;
import java.util.Map;
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
    customSynopsis = "suffice help [COMMAND...]",
    synopsisHeading = "%nUsage: ",
    parameterListHeading = "%nArgument:%n",
    footerHeading = "%nExample:%n",
    footer = "  suffice help run")
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      description = "The command; without one, the page that lists them.")
  private List<String> command = List.of();

  @Override
  public Integer call() {
    CommandLine all = spec.commandLine().getParent();
    page(all).usage(all.getOut());
    return ExitCode.OK.number();
  }

  private CommandLine page(CommandLine all) {
    CommandLine page = all;
    for (String name : command) {
      Map<String, CommandLine> pages = page.getSubcommands();
      if (!pages.containsKey(name)) {
        throw new ParameterException(
            spec.commandLine(),
            "There is no command '%s'. %s"
                .formatted(name, Suggestion.remedy(name, pages.keySet())));
      }
      page = pages.get(name);
    }
    return page;
  }
}
