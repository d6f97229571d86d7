package dev.suffice.cli;

import dev.suffice.api.comparison.Comparison;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.view.ComparisonView;
import dev.suffice.runtime.ComparisonDesk;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code suffice compare}. */
@Command(
    name = "compare",
    header = "Says what changed from one run to another.",
    customSynopsis = "suffice compare [OPTIONS] RUN RUN",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "Holds two runs against each other: the decision, the verdicts, the scores of each approach on"
          + " the examples that both runs asked, with the interval of the difference, the bills, and"
          + " what was changed in the file, the prompts and the prices. No model is called.",
      "",
      "Examples are the same where they ask the same and have the same right answer, whatever their"
          + " ids and places. All intervals hold together at the confidence of the later run."
    },
    parameterListHeading = "%nArguments:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      " 0:The comparison is made, whatever it says.",
      " 1:Input or output failed, or a bug of Suffice.",
      " 2:There is no such run, a report.json cannot be read, or the arguments are wrong."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  suffice compare 2026-11-23-1f4c latest",
      "  suffice compare baseline/report.json routing.yaml --out build/compared"
    })
final class CompareCommand implements Callable<Integer> {
  private final Session session;

  @Spec private CommandSpec command;
  @Mixin private JsonOption json;

  @Parameters(index = "0", paramLabel = "RUN", description = "The earlier run. " + Snapshots.NAMES)
  private String before;

  @Parameters(index = "1", paramLabel = "RUN", description = "The later run, likewise.")
  private String after;

  @Option(
      names = "--store",
      paramLabel = "FOLDER",
      description = "The folder that keeps the runs; by default .suffice in the current folder.")
  private Optional<Path> store = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "FOLDER",
      description = "Write the comparison into this folder as well: a page, Markdown and JSON.")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "NAME",
      split = ",",
      description = "With --out, only these of html, json and md.")
  private List<String> formats = List.of();

  CompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    Suffice suffice = session.suffice().get();
    ComparisonDesk desk = suffice.comparisons();
    var snapshots = new Snapshots(new RunSearch(command, store), suffice);
    Comparison comparison = desk.compare(snapshots.find(before), snapshots.find(after));
    if (json.json()) {
      session.out().printVerbatim(desk.text(comparison, "json"));
    } else {
      session.out().print(ComparisonView.of(comparison, session.out().width()));
    }
    if (out.isPresent()) {
      List<String> wanted = formats.isEmpty() ? desk.formats() : formats;
      for (Path file : desk.write(comparison, wanted, out.get())) {
        session.err().print(Line.of(session.places().show(file)));
      }
    }
    return ExitCode.OK.number();
  }
}
