package dev.suffice.cli;

import dev.suffice.api.comparison.PastDecision;
import dev.suffice.api.comparison.Snapshot;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.json.HistoryJson;
import dev.suffice.cli.view.HistoryView;
import dev.suffice.runtime.RunSummary;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code suffice history}. */
@Command(
    name = "history",
    header = "Shows what an experiment decided over time.",
    customSynopsis = "suffice history [OPTIONS] FILE",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "The decisions of an experiment, the oldest first: the approach that was recommended, or the"
          + " verdict, its quality with the interval and what it costs a month; the models with"
          + " their versions and the days of their prices; and what had changed since the decision"
          + " before: models, prices, settings, data. No model is called.",
      "",
      "Runs that decided nothing, as they were interrupted, failed or left something for later, are"
          + " counted and left out. 'suffice runs' lists them, 'suffice compare' holds any two"
          + " against each other."
    },
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The history is shown.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:There is no such file or no store, or the arguments are wrong."
    },
    footerHeading = "%nExample:%n",
    footer = "  suffice history routing.yaml")
final class HistoryCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec command;
  @Mixin private JsonOption json;

  @Parameters(paramLabel = "FILE", description = "The experiment: a YAML file.")
  private Path file;

  @Option(
      names = "--store",
      paramLabel = "FOLDER",
      description = "The folder that keeps the runs; by default .suffice beside FILE.")
  private Optional<Path> store = Optional.empty();

  HistoryCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(command.commandLine(), "There is no file %s.".formatted(file));
    }
    Path folder = StoreArguments.folder(command, Optional.of(file), store, session);
    Suffice suffice = session.suffice().get();
    List<RunSummary> runs = Stores.runsOf(file, suffice.runs(folder));
    List<RunSummary> decided =
        runs.stream()
            .filter(Stores::isDecided)
            .sorted(Comparator.comparing(RunSummary::started))
            .toList();
    var snapshots = new ArrayList<Snapshot>();
    for (RunSummary run : decided) {
      snapshots.add(Snapshots.asTold(folder, run, suffice));
    }
    List<PastDecision> decisions = suffice.comparisons().history(snapshots);
    if (json.json()) {
      session.out().printVerbatim(HistoryJson.of(decisions));
      return ExitCode.OK.number();
    }
    int others = runs.size() - decided.size();
    session.out().print(HistoryView.of(decisions, others, session.out().width()));
    return ExitCode.OK.number();
  }
}
