package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code suffice import}. */
@Command(
    name = "import",
    header = "Makes an experiment of another tool's configuration.",
    customSynopsis = "suffice import COMMAND [OPTIONS] FILE",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "Writes an experiment with its data, ready to be checked, and lists all that could not be"
          + " carried over or means something else now."
    },
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 2:No command was named, or there is none of that name."},
    footerHeading = "%nExample:%n",
    footer = "  suffice import promptfoo promptfooconfig.yaml")
final class ImportCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(session.err().writer());
    return ExitCode.USER_ERROR.number();
  }
}
