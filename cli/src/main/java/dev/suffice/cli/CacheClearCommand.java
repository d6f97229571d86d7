package dev.suffice.cli;

import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code suffice cache clear}. */
@Command(
    name = "clear",
    header = "Forgets answers of models that a store keeps.",
    customSynopsis = "suffice cache clear [OPTIONS] [FILE|FOLDER]",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description =
        "Trials, their scores and reports stay: they are not asked again because of it. Only what a"
            + " new trial could have found again is gone.",
    parameterListHeading = "%nArgument:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:They are forgotten.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:There is no such store, or the arguments are wrong."
    },
    footerHeading = "%nExample:%n",
    footer = "  suffice cache clear routing.yaml --older-than 30")
final class CacheClearCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec command;
  @Mixin private StoreArguments stores;

  @Option(
      names = "--model",
      paramLabel = "MODEL",
      description = "Only of this model, as 'suffice cache' lists it.")
  private Optional<String> model = Optional.empty();

  @Option(
      names = "--older-than",
      paramLabel = "DAYS",
      description = "Only what was made more than so many days ago.")
  private Optional<Integer> days = Optional.empty();

  CacheClearCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (days.filter(number -> number < 0).isPresent()) {
      throw new ParameterException(
          command.commandLine(), "--older-than takes a number of days, at least 0.");
    }
    int forgotten =
        session
            .suffice()
            .get()
            .responses()
            .forget(stores.folder(session), model, days.map(Duration::ofDays));
    session.out().print(Line.of(Figures.count(forgotten, "answer") + " forgotten."));
    return ExitCode.OK.number();
  }
}
