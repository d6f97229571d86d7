package dev.suffice.cli;

import dev.suffice.api.catalog.Suggestion;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.json.InstalledJson;
import dev.suffice.cli.view.InstalledView;
import dev.suffice.cli.view.ReferencePage;
import dev.suffice.runtime.Installed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code suffice list}. */
@Command(
    name = "list",
    header = "Lists the strategies, metrics and providers that are there.",
    customSynopsis = "suffice list [OPTIONS] [KIND [NAME]]",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description =
        "What a file can name, with the jar that brings it. Of one kind, each with its own keys:"
            + " what is written there, in which unit, and what holds when it is left out.",
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:They are listed.",
      " 1:Output failed, or a bug of Suffice.",
      " 2:There is no such KIND or NAME, or the arguments are wrong."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  suffice list", "  suffice list metrics", "  suffice list strategies external"})
final class ListCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec command;
  @Mixin private JsonOption json;

  @Option(
      names = "--markdown",
      description = "Print a page of one KIND for documentation, and nothing else there.")
  private boolean markdown;

  @Parameters(
      index = "0",
      paramLabel = "KIND",
      arity = "0..1",
      completionCandidates = Kinds.class,
      description = "strategies, metrics or providers; all of them, briefly, when left out.")
  private Optional<String> kind = Optional.empty();

  @Parameters(index = "1", paramLabel = "NAME", arity = "0..1", description = "Only this one.")
  private Optional<String> name = Optional.empty();

  ListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    kind.ifPresent(this::requireKind);
    List<Installed> all =
        session.suffice().get().installed().stream()
            .filter(one -> kind.filter(word -> !word.equals(word(one.kind()))).isEmpty())
            .toList();
    name.ifPresent(wanted -> require(wanted, all));
    List<Installed> wanted =
        all.stream()
            .filter(one -> name.filter(only -> !only.equals(one.name())).isEmpty())
            .toList();
    if (markdown) {
      session.out().printVerbatim(page(wanted));
    } else if (json.json()) {
      session.out().printVerbatim(InstalledJson.list(wanted));
    } else {
      int width = session.out().width();
      session
          .out()
          .print(
              kind.isPresent()
                  ? InstalledView.full(wanted, width)
                  : InstalledView.brief(wanted, width));
    }
    return ExitCode.OK.number();
  }

  private String page(List<Installed> wanted) {
    Installed.Kind only =
        wanted.stream()
            .map(Installed::kind)
            .findFirst()
            .filter(one -> kind.isPresent())
            .orElseThrow(
                () ->
                    new ParameterException(
                        command.commandLine(),
                        "--markdown goes with a KIND: suffice list metrics --markdown"));
    return ReferencePage.of(only, wanted).stripTrailing();
  }

  /** What people type for a kind. */
  private static String word(Installed.Kind kind) {
    return InstalledView.heading(kind);
  }

  private void requireKind(String wanted) {
    List<String> known = Stream.of(Installed.Kind.values()).map(ListCommand::word).toList();
    if (!known.contains(wanted)) {
      throw new ParameterException(
          command.commandLine(),
          "There is nothing called '%s' to list. %s"
              .formatted(wanted, Suggestion.remedy(wanted, known)));
    }
  }

  private void require(String wanted, List<Installed> all) {
    List<String> names = all.stream().map(Installed::name).toList();
    if (!names.contains(wanted)) {
      throw new ParameterException(
          command.commandLine(),
          "There is no '%s' among the %s. %s"
              .formatted(wanted, kind.orElseThrow(), Suggestion.remedy(wanted, names)));
    }
  }

  /** The words for shell completion. */
  static final class Kinds extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    Kinds() {
      super(Stream.of(Installed.Kind.values()).map(ListCommand::word).toList());
    }
  }
}
