package dev.suffice.cli;

import dev.suffice.api.comparison.Backtest;
import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.Spend;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunOptions;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.json.BacktestJson;
import dev.suffice.cli.view.BacktestView;
import dev.suffice.runtime.Check;
import dev.suffice.runtime.ReadRequest;
import dev.suffice.runtime.RunRequest;
import dev.suffice.runtime.RunResult;
import dev.suffice.runtime.RunSummary;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code suffice backtest}. */
@Command(
    name = "backtest",
    header = "Says what would change with other models.",
    customSynopsis = "suffice backtest [OPTIONS] --models NAME,... FILE",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "Drops each of the models into the experiment in the place of one that it declares, runs it so"
          + " in the same store, and holds the result against the latest run of the file that"
          + " decided. What does not use the replaced model is taken from the store.",
      "",
      "A limit of money in the file holds for all of the models together, one of time for each."
          + " The runs are kept as backtests: 'suffice runs' lists them, 'suffice history' leaves"
          + " them out."
    },
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:Every model was tried, whatever would change.",
      "  1:Input or output failed, or a bug of Suffice.",
      "  2:The file or the arguments are wrong; nothing was run.",
      "  5:Stopped by a limit of money or time; everything finished is kept.",
      "130:Interrupted; everything finished is kept."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  suffice backtest routing.yaml --replace small --models large,tiny",
      "  suffice backtest routing.yaml --models openai:gpt-6-luna --yes"
    })
final class BacktestCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec command;
  @Mixin private ExperimentArguments experiment;
  @Mixin private OutputOptions output;

  @Option(
      names = "--models",
      paramLabel = "NAME,...",
      hideParamSyntax = true,
      split = ",",
      required = true,
      description =
          "The models to drop in, one after the other: names of models that the file declares, or"
              + " provider:model.")
  private List<String> models;

  @Option(
      names = "--replace",
      paramLabel = "NAME",
      description = "The declared model whose place they take; may be left out where there is one.")
  private Optional<String> replaced = Optional.empty();

  @Option(
      names = "--store",
      paramLabel = "FOLDER",
      description = "The folder that keeps the runs; by default .suffice beside FILE.")
  private Optional<Path> store = Optional.empty();

  @Option(
      names = {"-y", "--yes"},
      description = "Do not ask before runs that may cost more than 1 USD.")
  private boolean yes;

  BacktestCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ReadRequest file = experiment.request();
    Suffice suffice = session.suffice().get();
    Experiment described = suffice.check(file).experiment();
    String model = replaced(described);
    Snapshot before = before(suffice);
    var checks = new LinkedHashMap<String, Check>();
    for (String name : models) {
      requireModel(name, model, described);
      checks.put(name, suffice.backtests().replace(file, described, model, name));
    }
    var request = new RunRequest(experiment.store(store), RunOptions.CONTINUE, Optional.empty());
    requireConsent(suffice, checks, request);
    var backtests = new ArrayList<Backtest>();
    Money spent = Money.ZERO;
    for (Map.Entry<String, Check> check : checks.entrySet()) {
      RunResult result =
          new Execution(session, output.quiet())
              .run(suffice, suffice.backtests().after(spent, check.getValue()), request);
      if (result.stop().isPresent()) {
        tell(model, backtests);
        return stopped(check.getKey(), result, spent);
      }
      spent = spent.plus(within(result.report().run().spend()));
      Snapshot after = suffice.comparisons().snapshot(result.report());
      backtests.add(new Backtest(check.getKey(), suffice.comparisons().compare(before, after)));
    }
    tell(model, backtests);
    return ExitCode.OK.number();
  }

  private void tell(String model, List<Backtest> backtests) throws IOException {
    if (output.json()) {
      session.out().printVerbatim(BacktestJson.of(model, backtests, session.suffice().get()));
    } else {
      session.out().print(BacktestView.of(model, backtests, session.out().width()));
    }
  }

  /** What counts against the limit: of the run, and of those that it continues. */
  private static Money within(Spend spend) {
    return spend.total().plus(spend.earlier());
  }

  /**
   * Says why it ends before all models were tried.
   *
   * @param spent on the models before
   */
  private int stopped(String model, RunResult result, Money spent) {
    String before =
        spent.isZero()
            ? ""
            : ". The models before it took %s of the file's limit"
                .formatted(Figures.dollars(spent.usd()));
    session
        .err()
        .print(
            Line.of(
                Style.OPEN,
                "Stopped before `%s` was done: %s%s."
                    .formatted(model, result.stop().orElseThrow().reason(), before)));
    return result.exitCode().number();
  }

  /** The latest decision on the file as it is. */
  private Snapshot before(Suffice suffice) throws IOException {
    Path folder = experiment.store(store);
    Optional<RunSummary> latest =
        Files.isDirectory(folder)
            ? Stores.runsOf(experiment.file(), suffice.runs(folder)).stream()
                .filter(Stores::isDecided)
                .findFirst()
            : Optional.empty();
    RunSummary run =
        latest.orElseThrow(
            () ->
                refusals()
                    .because(
                        "No run of %s has decided yet, so there is nothing to hold a backtest against. Run it first: suffice run %s"
                            .formatted(experiment.file(), experiment.file())));
    return Snapshots.asTold(folder, run, suffice);
  }

  private String replaced(Experiment described) {
    List<String> known = described.models().stream().map(ModelSpec::name).toList();
    if (replaced.isPresent()) {
      refusals().requireKnown("model", replaced.get(), known);
      return replaced.get();
    }
    if (known.size() != 1) {
      throw refusals()
          .because(
              "Say with --replace whose place they take: one of %s."
                  .formatted(String.join(", ", known)));
    }
    return known.get(0);
  }

  private void requireModel(String name, String model, Experiment described) {
    if (name.equals(model)) {
      throw refusals()
          .because("`%s` cannot take its own place. Leave it out of --models.".formatted(name));
    }
    if (!name.contains(":")) {
      refusals()
          .requireKnown("model", name, described.models().stream().map(ModelSpec::name).toList());
    }
  }

  private void requireConsent(Suffice suffice, Map<String, Check> checks, RunRequest request) {
    List<Experiment> asked =
        checks.values().stream().map(Check::experiment).filter(Consent::isNeeded).toList();
    if (yes || asked.isEmpty()) {
      return;
    }
    Optional<String> refusal =
        new Consent(session)
            .refusal(
                () ->
                    asked.stream()
                        .map(one -> suffice.plan(one, request).spend())
                        .reduce(Money.ZERO, Money::plus));
    if (refusal.isPresent()) {
      throw refusals().because(refusal.get());
    }
  }

  private Refusals refusals() {
    return new Refusals(command);
  }
}
