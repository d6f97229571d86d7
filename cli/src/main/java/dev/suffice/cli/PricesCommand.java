package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code suffice prices}. */
@Command(
    name = "prices",
    header = "Shows what models cost, and takes over prices from elsewhere.",
    customSynopsis = "suffice prices COMMAND [OPTIONS] [ARGUMENTS]",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "A model without a price in the experiment has the one of prices.yaml beside it, else the one"
          + " that comes with Suffice, on the day of the run. Every price has a source and a date."
    },
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {" 2:No command was named, or there is none of that name."},
    footerHeading = "%nExamples:%n",
    footer = {
      "  suffice prices list --provider anthropic",
      "  suffice prices show gpt-4.1-mini",
      "  suffice prices import genai_prices.json"
    })
final class PricesCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec spec;

  PricesCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    spec.commandLine().usage(session.err().writer());
    return ExitCode.USER_ERROR.number();
  }
}
