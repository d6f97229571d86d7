package dev.suffice.cli;

import dev.suffice.api.comparison.Baseline;
import dev.suffice.api.comparison.Gate;
import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.view.GateView;
import dev.suffice.runtime.Check;
import dev.suffice.runtime.RunRequest;
import dev.suffice.runtime.RunResult;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code suffice gate}. */
@Command(
    name = "gate",
    header = "Says whether what runs in production is still good enough.",
    customSynopsis = "suffice gate [OPTIONS] --production ID FILE",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "For servers that build. Lets the approach in production answer every test example, or what is"
          + " not stored of them, and holds it against the requirements of the file and, example by"
          + " example, against an earlier run. It passes when all of that is certain, fails when any"
          + " of it is certainly not so, and says undecided where the data do not tell."
    },
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:It passes, or is undecided with --undecided pass.",
      "  1:It could not be run, input or output failed, or a bug of Suffice.",
      "  2:The file or the arguments are wrong; nothing was run.",
      "  3:It is no longer adequate, or certainly worse than the baseline by more than the margin; or"
          + " it is undecided with --undecided fail.",
      "  4:Undecided: the data do not say.",
      "  5:Stopped by a limit of money or time.",
      "130:Interrupted."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  suffice gate routing.yaml --production nearest-8",
      "  suffice gate routing.yaml --production nearest-8 --baseline report.json"
    })
final class GateCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec command;
  @Mixin private ExperimentArguments experiment;

  @Option(
      names = "--production",
      paramLabel = "ID",
      required = true,
      description = "The approach in production.")
  private String production;

  @ArgGroup(validate = false, order = 2, heading = "%nHolding it against an earlier run:%n")
  private Against against = new Against();

  @ArgGroup(validate = false, order = 3, heading = "%nWhat becomes of it:%n")
  private Outcome outcome = new Outcome();

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask before a run that may cost more than 1 USD.")
  private boolean yes;

  private static final class Against {
    @Option(names = "--baseline", paramLabel = "RUN", description = Snapshots.NAMES)
    private Optional<String> baseline = Optional.empty();

    @Option(
        names = "--baseline-approach",
        paramLabel = "ID",
        description = "The approach that was in production then, if it had another id.")
    private Optional<String> approach = Optional.empty();

    @Option(
        names = "--metric",
        paramLabel = "NAME",
        description = "The metric that is compared; by default the first of the file.")
    private Optional<String> metric = Optional.empty();

    @Option(
        names = "--margin",
        paramLabel = "SHARE",
        defaultValue = "0.02",
        converter = ShareConverter.class,
        description =
            "By how much it may have become worse, such as 0.02 or 2%%; by default ${DEFAULT-VALUE}.")
    private double margin;
  }

  private static final class Outcome {
    @Option(
        names = "--undecided",
        paramLabel = "POLICY",
        defaultValue = "report",
        description =
            "What undecided means: report (exit code 4, the default), pass (0) or fail (3).")
    private Policy undecided;

    @Option(
        names = "--out",
        paramLabel = "FOLDER",
        description =
            "Write gate.xml (JUnit's format), gate.md and the report of the run into this folder.")
    private Optional<Path> out = Optional.empty();

    @Option(
        names = "--store",
        paramLabel = "FOLDER",
        description = "The folder that keeps the runs; by default .suffice beside FILE.")
    private Optional<Path> store = Optional.empty();

    @Option(
        names = {"-q", "--quiet"},
        description = "Print the result and errors only.")
    private boolean quiet;
  }

  /** What undecided means. */
  enum Policy {
    report(ExitCode.UNDECIDED),
    pass(ExitCode.OK),
    fail(ExitCode.NONE_ADEQUATE);

    private final ExitCode exitCode;

    Policy(ExitCode exitCode) {
      this.exitCode = exitCode;
    }
  }

  GateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Suffice suffice = session.suffice().get();
    Check check = suffice.check(experiment.request());
    Experiment described = check.experiment();
    described.requireKeys();
    refusals()
        .requireKnown(
            "approach", production, described.approaches().stream().map(ApproachSpec::id).toList());
    Optional<Baseline> baseline = baseline(suffice, described);
    if (described.adequacy().isEmpty() && baseline.isEmpty()) {
      throw refusals()
          .because("The file states no requirements. Name an earlier run with --baseline.");
    }
    var request =
        new RunRequest(
            experiment.store(outcome.store),
            suffice.gates().options(described, production),
            outcome.out);
    Optional<String> refusal =
        yes ? Optional.empty() : Consent.refusal(session, suffice, described, request);
    if (refusal.isPresent()) {
      throw refusals().because(refusal.get());
    }
    RunResult result =
        new Execution(session, outcome.quiet)
            .run(suffice, suffice.gates().of(check, production), request);
    return result.stop().isPresent()
        ? stopped(result)
        : judged(suffice, result, suffice.gates().judge(result.report(), production, baseline));
  }

  private int stopped(RunResult result) {
    String reason = result.stop().orElseThrow().reason();
    session.err().print(Line.of(Style.OPEN, "Stopped before the gate could judge: " + reason));
    return result.exitCode().number();
  }

  private int judged(Suffice suffice, RunResult result, Gate gate) throws IOException {
    session.out().print(GateView.of(gate, session.out().width()));
    if (outcome.out.isPresent()) {
      boolean openFails = outcome.undecided == Policy.fail;
      for (Path file : suffice.gates().write(gate, openFails, outcome.out.get())) {
        session.err().print(Line.of(session.places().show(file)));
      }
    }
    boolean failed =
        result
            .report()
            .analysis()
            .approach(production)
            .filter(found -> found.verdict() == Verdict.FAILED)
            .isPresent();
    return failed ? ExitCode.FAULT.number() : exitCode(gate.verdict()).number();
  }

  private ExitCode exitCode(Holds verdict) {
    return switch (verdict) {
      case YES -> ExitCode.OK;
      case NO -> ExitCode.NONE_ADEQUATE;
      case UNKNOWN -> outcome.undecided.exitCode;
    };
  }

  private Optional<Baseline> baseline(Suffice suffice, Experiment described) throws IOException {
    if (against.baseline.isEmpty()) {
      return Optional.empty();
    }
    List<String> metrics = described.metrics().stream().map(one -> one.name()).toList();
    String metric = against.metric.orElse(metrics.get(0));
    refusals().requireKnown("metric", metric, metrics);
    var search = new RunSearch(command, Optional.of(experiment.store(outcome.store)));
    Snapshot earlier = new Snapshots(search, suffice).find(against.baseline.get());
    String approach = against.approach.orElse(production);
    refusals()
        .requireKnown(
            "approach in the baseline",
            approach,
            earlier.approaches().stream().map(one -> one.id()).toList());
    return Optional.of(new Baseline(earlier, approach, metric, against.margin));
  }

  private Refusals refusals() {
    return new Refusals(command);
  }
}
