package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.json.JsonOutput;
import dev.suffice.cli.view.CheckView;
import dev.suffice.cli.view.PowerView;
import dev.suffice.runtime.Check;
import dev.suffice.runtime.ReadRequest;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code suffice check}. */
@Command(
    name = "check",
    header = "Checks an experiment without spending anything.",
    customSynopsis = "suffice check [OPTIONS] FILE",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "Looks at the file, its data, texts that stand in both training and test, and what this"
          + " test set can and cannot decide. All problems are shown at once, each with its place"
          + " and what would be right."
    },
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The file can be run.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:The file or the arguments are wrong."
    },
    footerHeading = "%nExample:%n",
    footer = "  suffice check config/examples/quickstart.yaml")
final class CheckCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private ExperimentArguments experiment;
  @Mixin private OutputOptions output;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ReadRequest request = experiment.request();
    Check check = session.suffice().get().check(request);
    if (output.json()) {
      session.out().printVerbatim(JsonOutput.check(check));
    } else if (output.quiet()) {
      session.out().print(CheckView.verdict(check.experiment(), check.undecidable()));
    } else {
      int width = session.out().width();
      session.out().print(CheckView.of(check.experiment(), check.undecidable(), width));
      session.out().print(PowerView.of(check.power(), width));
    }
    return ExitCode.OK.number();
  }
}
