package dev.suffice.cli.view;

import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Purpose;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Span;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.console.TextTable;
import dev.suffice.cli.console.TextTable.Column;
import dev.suffice.runtime.RunSummary;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The history of a store, a run per line, and the models that retire. */
public final class RunsView {
  private RunsView() {}

  /**
   * The page.
   *
   * @param models of the runs of which they are known
   */
  public static List<Line> of(
      List<RunSummary> runs, Map<RunSummary, List<ModelSpec>> models, int width) {
    if (runs.isEmpty()) {
      return List.of(Line.of("No run yet."));
    }
    List<Column> columns =
        List.of(
            Column.left("run"),
            Column.left("experiment"),
            Column.right("trials"),
            Column.right("reused"),
            Column.right("spent"),
            Column.left("ended"));
    return new Lines(width)
        .add(new TextTable(columns, runs.stream().map(RunsView::row).toList()).lines(width))
        .section("Models that retire", retirements(models))
        .done();
  }

  private static List<String> retirements(Map<RunSummary, List<ModelSpec>> models) {
    return models.entrySet().stream()
        .flatMap(
            run ->
                RetirementText.of(run.getValue()).stream()
                    .map(text -> run.getKey().experiment() + ": " + text))
        .distinct()
        .toList();
  }

  private static List<Span> row(RunSummary run) {
    return Stream.of(
            run.id(),
            run.experiment() + purpose(run.purpose()),
            Figures.count(run.trialsDone()),
            Figures.count(run.trialsReused()),
            Figures.dollars(run.spent().usd()),
            ending(run) + (run.explored().isPresent() ? ", explored" : ""))
        .map(text -> new Span(Style.PLAIN, text))
        .toList();
  }

  private static String purpose(Purpose purpose) {
    return purpose.equals(Purpose.DECISION)
        ? ""
        : " (%s: %s)".formatted(purpose.kind().word(), purpose.subject());
  }

  private static String ending(RunSummary run) {
    if (run.exitCode().isEmpty()) {
      return "not finished";
    }
    int number = run.exitCode().getAsInt();
    return Arrays.stream(ExitCode.values())
        .filter(code -> code.number() == number)
        .findFirst()
        .map(RunsView::words)
        .orElseGet(() -> "exit code " + number);
  }

  private static String words(ExitCode code) {
    return switch (code) {
      case OK -> "answered";
      case FAULT -> "failed";
      case USER_ERROR -> "refused";
      case NONE_ADEQUATE -> "none adequate";
      case UNDECIDED -> "undecided";
      case STOPPED_BY_LIMIT -> "stopped or left a part";
      case INTERRUPTED -> "interrupted";
    };
  }
}
