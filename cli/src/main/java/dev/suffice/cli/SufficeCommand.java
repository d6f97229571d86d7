package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command without a verb: says what there is. */
@Command(
    name = "suffice",
    versionProvider = Version.class,
    header = "Finds the cheapest adequate way to use a language model for a task.",
    customSynopsis = "suffice COMMAND [OPTIONS] [ARGUMENTS]",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "One YAML file names the task, its data, candidate approaches and what good enough means."
          + " Every approach runs through one shared evaluation, and the report recommends the"
          + " cheapest adequate one, with a stated error guarantee, or says plainly that there is"
          + " none."
    },
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nTo begin with:%n",
    footer = {
      "  suffice check config/examples/quickstart.yaml",
      "  suffice run config/examples/quickstart.yaml --out build/quickstart",
      "  suffice show config/examples",
      "  suffice init my-experiment",
      "",
      "'suffice help COMMAND' shows the page of a command."
    })
final class SufficeCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;

  SufficeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(session.err().writer());
    return ExitCode.USER_ERROR.number();
  }
}
