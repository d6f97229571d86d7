package dev.suffice.cli;

import dev.suffice.api.run.RunOptions;
import dev.suffice.runtime.Check;
import dev.suffice.runtime.ReadRequest;
import dev.suffice.runtime.RunRequest;
import dev.suffice.runtime.RunResult;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code suffice run}. */
@Command(
    name = "run",
    header = "Runs an experiment, or continues it.",
    customSynopsis = "suffice run [OPTIONS] FILE",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "What earlier runs have finished is neither done nor paid for again. Every approach answers the test examples; the answers are scored,"
          + " the bill is projected on the workload, and the cheapest adequate approach is"
          + " recommended.",
      "",
      "A bar on standard error shows how far the run is and what it has spent. Ctrl-C stops it:"
          + " trials under way may finish, everything finished is kept, and the same command"
          + " continues. A second Ctrl-C ends at once."
    },
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "  0:An adequate approach was found, or there were no requirements.",
      "  1:Input or output failed, or a bug of Suffice.",
      "  2:The file or the arguments are wrong; nothing was run.",
      "  3:No approach is adequate.",
      "  4:Undecided: the data do not say.",
      "  5:Stopped by a limit of money or time, or something is left for another run by --limit or"
          + " --only; everything finished is kept.",
      "130:Interrupted; everything finished is kept."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  suffice run config/examples/quickstart.yaml --out build/quickstart",
      "  suffice run routing.yaml --limit 50 --only zero-shot,nearest-8",
      "  suffice run routing.yaml --set evaluation.seed=7 --store build/try --json"
    })
final class RunCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec command;

  @Mixin private ExperimentArguments experiment;
  @Mixin private ShareArguments share;
  @Mixin private OutputOptions output;

  @ArgGroup(validate = false, order = 2, heading = "%nKeeping and reporting:%n")
  private Folders folders = new Folders();

  @ArgGroup(validate = false, order = 4, heading = "%nWhat is done again:%n")
  private Again again = new Again();

  private static final class Folders {
    @Option(
        names = "--out",
        paramLabel = "FOLDER",
        description =
            "Write the report into this folder as well, in every format that 'suffice report'"
                + " knows. The store always keeps a copy.")
    private Optional<Path> out = Optional.empty();

    @Option(
        names = "--store",
        paramLabel = "FOLDER",
        description = "Keep what runs know in this folder instead of .suffice beside FILE.")
    private Optional<Path> store = Optional.empty();
  }

  @Option(
      names = {"-y", "--yes"},
      order = 5,
      description =
          "Do not ask before a run that may cost more than 1 USD. A file with limits.spend is never"
              + " asked about.")
  private boolean yes;

  private static final class Again {
    @Option(
        names = "--fresh",
        description = "Do everything anew. What is stored stays where it is.")
    private boolean fresh;

    @Option(
        names = "--retry-failed",
        description =
            "Try trials again that were lost to the surroundings: network, quota, a wrong key.")
    private boolean retryFailed;
  }

  RunCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    ReadRequest file = experiment.request();
    Suffice suffice = session.suffice().get();
    Check check = suffice.check(file);
    check.experiment().requireKeys();
    var request =
        new RunRequest(
            experiment.store(folders.store),
            share.narrow(new RunOptions(again.fresh, again.retryFailed), check.experiment()),
            folders.out);
    Optional<String> refusal =
        yes ? Optional.empty() : Consent.refusal(session, suffice, check.experiment(), request);
    if (refusal.isPresent()) {
      throw new ParameterException(command.commandLine(), refusal.get());
    }
    RunResult result = new Execution(session, output.quiet()).run(suffice, check, request);
    new RunEnding(session, continuing(), share.words(), showing())
        .tell(suffice, result, output.json());
    return result.exitCode().number();
  }

  /** The command that shows the result again; none where the store would have to be named. */
  private Optional<String> showing() {
    if (folders.store.isPresent()) {
      return Optional.empty();
    }
    String file = session.places().show(experiment.file());
    return Optional.of(ShellWords.join(List.of(session.program(), "show", file)));
  }

  /** The command that does everything that remains. */
  private List<String> continuing() {
    var words = new ArrayList<>(List.of(session.program(), "run"));
    words.addAll(experiment.words());
    folders.out.ifPresent(out -> words.addAll(List.of("--out", out.toString())));
    folders.store.ifPresent(store -> words.addAll(List.of("--store", store.toString())));
    return words;
  }
}
