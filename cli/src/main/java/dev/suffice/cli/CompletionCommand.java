package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code suffice completion}. */
@Command(
    name = "completion",
    header = "Prints a script that completes suffice in the shell.",
    customSynopsis = "suffice completion",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = "For bash, and for zsh, which reads the same script.",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:It is printed.",
      " 1:Output failed, or a bug of Suffice.",
      " 2:The arguments are wrong."
    },
    footerHeading = "%nExample:%n",
    footer = "  source <(suffice completion)")
final class CompletionCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;

  CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.out().printVerbatim(AutoComplete.bash("suffice", spec.root().commandLine()));
    return ExitCode.OK.number();
  }
}
