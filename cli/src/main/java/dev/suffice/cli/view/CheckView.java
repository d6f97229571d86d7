package dev.suffice.cli.view;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.metric.AskedMetric;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskKind;
import dev.suffice.cli.console.Figures;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an experiment says, as it was understood. */
public final class CheckView {
  private CheckView() {}

  /**
   * The one line that matters.
   *
   * @param undecidable requirements that this test set can never certify, and why
   * @param findings how much was found in the data
   */
  public static Line verdict(Experiment experiment, List<String> undecidable, int findings) {
    Line name = Line.of(Style.STRONG, experiment.name()).and(": ");
    int warnings = experiment.warnings().size() + undecidable.size() + findings;
    return warnings == 0
        ? name.and(Style.GOOD, "no problems found")
        : name.and(Style.OPEN, "can be run; " + Figures.count(warnings, "warning"));
  }

  /**
   * Everything.
   *
   * @param undecidable requirements that this test set can never certify, and why
   * @param findings how much was found in the data; counted only
   */
  public static List<Line> of(
      Experiment experiment, List<String> undecidable, int findings, int width) {
    var lines = new Lines(width);
    lines.add(verdict(experiment, undecidable, findings));
    experiment.description().ifPresent(text -> lines.paragraph(Style.FAINT, text));
    lines
        .gap()
        .fact("task", task(experiment.task()))
        .fact("data", data(experiment.data()))
        .fact("approaches", approaches(experiment.approaches()))
        .fact("metrics", join(experiment.metrics().stream().map(MetricSpec::name).toList()));
    asked(experiment).forEach(line -> lines.fact("", line));
    experiment
        .adequacy()
        .ifPresentOrElse(
            adequacy -> addAdequacy(lines, adequacy),
            () -> lines.fact("adequate", "not stated: a run ranks and recommends nothing"));
    lines
        .fact("workload", workload(experiment.workload()))
        .fact("limits", limits(experiment.limits()));
    lines.gap().add(NoticesView.complete(experiment.warnings(), undecidable, width));
    return lines.done();
  }

  /**
   * What approaches and metrics ask, programs of the file's author first of all: to be read before
   * they are run.
   */
  private static List<String> asked(Experiment experiment) {
    Stream<String> approaches =
        experiment.approaches().stream()
            .flatMap(
                spec ->
                    spec.options().application().stream()
                        .map(asked -> "%s asks %s".formatted(spec.id(), asked.name())));
    Stream<String> metrics =
        experiment.metrics().stream()
            .filter(spec -> spec.metric() instanceof AskedMetric)
            .map(spec -> "%s asks %s".formatted(spec.name(), ((AskedMetric) spec.metric()).asks()));
    return Stream.concat(approaches, metrics).toList();
  }

  private static String task(Task task) {
    String labels = task.labels().isEmpty() ? "" : ", " + task.labels().size() + " labels";
    return "%s: %s to %s%s"
        .formatted(kind(task.kind()), task.inputField(), task.expectedField(), labels);
  }

  private static String kind(TaskKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String data(Dataset data) {
    return "%s for testing, %s for training, %s for validation"
        .formatted(
            Figures.count(data.test().size(), "example"),
            Figures.count(data.training().size()),
            Figures.count(data.validation().size()));
  }

  private static String approaches(List<ApproachSpec> approaches) {
    return approaches.size() + ": " + join(approaches.stream().map(ApproachSpec::id).toList());
  }

  private static void addAdequacy(Lines lines, Adequacy adequacy) {
    String name = "adequate";
    for (Requirement requirement : adequacy.requirements()) {
      lines.fact(name, requirement.text());
      name = "";
    }
    lines.fact("", "at a confidence of " + Figures.level(adequacy.confidence()));
  }

  private static String workload(Workload workload) {
    return "%s a month for %s"
        .formatted(
            Figures.count(workload.requestsPerMonth(), "request"),
            Figures.count(workload.horizonMonths(), "month"));
  }

  private static String limits(Limits limits) {
    var parts = new ArrayList<String>();
    limits.spend().ifPresent(spend -> parts.add("spend " + Figures.dollars(spend.usd())));
    limits.time().ifPresent(time -> parts.add("time " + Figures.time(time)));
    parts.add(limits.concurrency() + " at a time");
    parts.add(Figures.time(limits.timeout()) + " for an answer");
    return join(parts);
  }

  private static String join(List<String> words) {
    return words.stream().collect(Collectors.joining(", "));
  }
}
