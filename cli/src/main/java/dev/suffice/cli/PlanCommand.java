package dev.suffice.cli;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.Plan;
import dev.suffice.api.run.RunOptions;
import dev.suffice.cli.console.Console;
import dev.suffice.cli.json.JsonOutput;
import dev.suffice.cli.view.NoticesView;
import dev.suffice.cli.view.PlanView;
import dev.suffice.cli.view.PowerView;
import dev.suffice.runtime.Check;
import dev.suffice.runtime.ReadRequest;
import dev.suffice.runtime.RunRequest;
import dev.suffice.runtime.Suffice;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code suffice plan}. */
@Command(
    name = "plan",
    header = "Says what a run would do and cost.",
    customSynopsis = "suffice plan [OPTIONS] FILE",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "Checks the file as 'suffice check' does, then says what a run would take: trials, calls,"
          + " tokens, money and time of every approach. Nothing is sent to any model, and"
          + " no store is made."
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
    footer = "  suffice plan config/examples/quickstart.yaml")
final class PlanCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private ExperimentArguments experiment;
  @Mixin private ShareArguments share;
  @Mixin private OutputOptions output;

  @Option(
      names = "--store",
      paramLabel = "FOLDER",
      description = "The folder that keeps what runs know, if not .suffice beside FILE.")
  private Optional<Path> store;

  PlanCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ReadRequest file = experiment.request();
    Suffice suffice = session.suffice().get();
    Check check = suffice.check(file).warnedOfKeys();
    RunOptions options = share.narrow(RunOptions.CONTINUE, check.experiment());
    var request = new RunRequest(experiment.store(store), options, Optional.empty());
    Plan plan = suffice.plan(check.experiment(), request);
    if (output.json()) {
      session.out().printVerbatim(JsonOutput.plan(check, plan));
    } else {
      print(check, plan);
    }
    return ExitCode.OK.number();
  }

  private void print(Check check, Plan plan) {
    Experiment described = check.experiment();
    if (!output.quiet()) {
      Console err = session.err();
      err.print(NoticesView.brief(described.warnings(), check.undecidable(), err.width()));
    }
    int width = session.out().width();
    session.out().print(PlanView.complete(plan, described.workload().horizonMonths(), width));
    if (!output.quiet()) {
      session.out().print(PowerView.of(check.power(), width));
    }
  }
}
