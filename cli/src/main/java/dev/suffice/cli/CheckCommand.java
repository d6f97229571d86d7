package dev.suffice.cli;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.DataHealth;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunListener;
import dev.suffice.cli.json.JsonOutput;
import dev.suffice.cli.progress.Progress;
import dev.suffice.cli.view.CheckView;
import dev.suffice.cli.view.HealthView;
import dev.suffice.cli.view.PowerView;
import dev.suffice.runtime.Check;
import dev.suffice.runtime.Suffice;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code suffice check}. */
@Command(
    name = "check",
    header = "Checks an experiment and its data without spending anything.",
    customSynopsis = "suffice check [OPTIONS] FILE",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "Looks at the file and tells all its problems at once, each with its place and what would be"
          + " right. Then looks at the data: sizes, balance of the labels, texts that stand in both"
          + " training and test, texts that are the same or nearly the same, labels that contradict"
          + " each other, and what this test set can and cannot decide.",
      "",
      "Nearly equal texts are found by an embedding model in this process; nothing is sent. The"
          + " store keeps what was found, so that it is done once for the same data."
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

  @Option(
      names = "--store",
      paramLabel = "FOLDER",
      description = "The folder that keeps what runs know, if not .suffice beside FILE.")
  private Optional<Path> store = Optional.empty();

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Suffice suffice = session.suffice().get();
    Check read = suffice.check(experiment.request()).warnedOfKeys();
    Check check = read.warned(suffice.training().refusals(read.experiment()));
    DataHealth health = health(suffice, check.experiment());
    if (output.json()) {
      session.out().printVerbatim(JsonOutput.check(check, suffice.reports().json(health)));
    } else if (output.quiet()) {
      int findings = health.findings().size();
      session.out().print(CheckView.verdict(check.experiment(), check.undecidable(), findings));
    } else {
      print(check, health);
    }
    return ExitCode.OK.number();
  }

  private DataHealth health(Suffice suffice, Experiment described) {
    Path folder = experiment.store(store);
    if (output.quiet()) {
      return suffice.health(described, folder, RunListener.SILENT);
    }
    try (var progress = Progress.on(session.err(), System::nanoTime)) {
      return suffice.health(described, folder, progress);
    }
  }

  private void print(Check check, DataHealth health) {
    int width = session.out().width();
    int findings = health.findings().size();
    session.out().print(CheckView.of(check.experiment(), check.undecidable(), findings, width));
    session.out().print(PowerView.of(check.power(), width));
    session.out().print(HealthView.of(health, width));
  }
}
