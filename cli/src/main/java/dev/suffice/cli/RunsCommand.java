package dev.suffice.cli;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Purpose;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.json.JsonOutput;
import dev.suffice.cli.view.RunsView;
import dev.suffice.runtime.RunSummary;
import dev.suffice.runtime.Suffice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code suffice runs}. */
@Command(
    name = "runs",
    header = "Lists the runs of a store, newest first.",
    customSynopsis = "suffice runs [OPTIONS] [FILE|FOLDER]",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "One line per run: its id, how many trials it made and reused, what it spent and how it ended;"
          + " of one experiment alone when its file is named. Backtests and gates are named as such;"
          + " explored are runs before which something was changed with answers known. Beneath are"
          + " the models that retire, of the latest run of each file. 'suffice show' tells more of one"
          + " run."
    },
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The runs are listed.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:There is no such store, or the arguments are wrong."
    },
    footerHeading = "%nExample:%n",
    footer = "  suffice runs config/examples")
final class RunsCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private JsonOption json;

  @Mixin private StoreArguments stores;

  RunsCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path folder = stores.folder(session);
    List<RunSummary> stored = session.suffice().get().runs(folder);
    List<RunSummary> runs =
        stores
            .place()
            .filter(Files::isRegularFile)
            .map(file -> Stores.allRunsOf(file, stored))
            .orElse(stored);
    Map<RunSummary, List<ModelSpec>> models = models(folder, runs);
    if (json.json()) {
      session.out().printVerbatim(JsonOutput.runs(runs, models));
    } else {
      session.out().print(RunsView.of(runs, models, session.out().width()));
    }
    return ExitCode.OK.number();
  }

  /** The models of the latest run of each file as it is. */
  private Map<RunSummary, List<ModelSpec>> models(Path folder, List<RunSummary> newestFirst) {
    Suffice suffice = session.suffice().get();
    var seen = new HashSet<Path>();
    var models = new LinkedHashMap<RunSummary, List<ModelSpec>>();
    for (RunSummary run : newestFirst) {
      if (run.purpose().kind() != Purpose.Kind.BACKTEST && seen.add(run.file())) {
        models.put(run, suffice.models(folder, run.id()));
      }
    }
    return models;
  }
}
