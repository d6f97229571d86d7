package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code suffice schema}. */
@Command(
    name = "schema",
    header = "Prints the JSON Schema of the experiment language.",
    customSynopsis = "suffice schema",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "Editors complete and check an experiment by this schema when its first line names it:",
      "  # yaml-language-server: $schema=experiment.schema.json"
    },
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:It is printed.",
      " 1:Output failed, or a bug of Suffice.",
      " 2:The arguments are wrong."
    },
    footerHeading = "%nExample:%n",
    footer = "  suffice schema > experiment.schema.json")
final class SchemaCommand implements Callable<Integer> {
  private final Session session;

  SchemaCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    session.out().printVerbatim(session.suffice().get().schema());
    return ExitCode.OK.number();
  }
}
