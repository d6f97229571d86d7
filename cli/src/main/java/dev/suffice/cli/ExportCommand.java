package dev.suffice.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code suffice export}. */
@Command(
    name = "export",
    header = "Writes files for other tools.",
    customSynopsis = "suffice export training [OPTIONS] FILE",
    synopsisHeading = "%nUsage: ",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 2:Nothing was said of what to export."},
    footerHeading = "%nExample:%n",
    footer = "  suffice export training routing.yaml --format gemini")
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec command;

  @Override
  public Integer call() {
    throw new ParameterException(
        command.commandLine(), "Say what to export: 'suffice export training FILE'.");
  }
}
