package dev.suffice.cli.view;

import dev.suffice.api.tuning.JobEvent;
import dev.suffice.api.tuning.JobState;
import dev.suffice.api.tuning.JobStatus;
import dev.suffice.cli.console.Line;
import dev.suffice.cli.console.Span;
import dev.suffice.cli.console.Style;
import dev.suffice.cli.console.TextTable;
import dev.suffice.cli.console.TextTable.Column;
import dev.suffice.runtime.TrainingJob;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jobs that trained models, for people. */
public final class JobsView {
  private JobsView() {}

  /** A line per job, newest first, and its name beneath: services give long ones. */
  public static List<Line> of(List<TrainingJob> jobs, int width) {
    if (jobs.isEmpty()) {
      return List.of(Line.of("No model was trained yet."));
    }
    List<Column> columns =
        List.of(
            Column.left("begun"),
            Column.left("model"),
            Column.left("base"),
            Column.left("state"),
            Column.left("deployed"));
    var lines =
        new ArrayList<>(
            new TextTable(columns, jobs.stream().map(JobsView::row).toList()).lines(width));
    lines.add(Line.EMPTY);
    for (TrainingJob job : jobs) {
      lines.add(
          Line.of(
              "%s: %s at %s"
                  .formatted(
                      day(job.begun()),
                      job.id().orElse("not heard of since it was submitted"),
                      job.address())));
    }
    return lines;
  }

  /** How far a job is, and what its service tells of it. */
  public static List<Line> of(JobStatus status, List<JobEvent> events) {
    var lines = new ArrayList<Line>();
    lines.add(Line.of(sentence(status)));
    status.tunedModel().ifPresent(model -> lines.add(Line.of("Its model is " + model + ".")));
    for (JobEvent event : events) {
      lines.add(Line.of("%s  %s%s".formatted(day(event.time()), event.message(), metrics(event))));
    }
    return lines;
  }

  /** How far a job is. */
  public static String sentence(JobStatus status) {
    String done =
        status.state().isFinal()
            ? ""
            : status.done().map(share -> ", %s %%".formatted(Math.round(100 * share))).orElse("");
    String finish =
        status.state() == JobState.RUNNING
            ? status.estimatedFinish().map(time -> ", done about " + day(time)).orElse("")
            : "";
    String why = status.failure().map(reason -> ": " + reason).orElse("");
    return "Job %s: %s%s%s%s.".formatted(status.id(), status.word(), done, finish, why);
  }

  private static String metrics(JobEvent event) {
    return event.metrics().entrySet().stream()
        .map(metric -> String.format(Locale.ROOT, "  %s %.4f", metric.getKey(), metric.getValue()))
        .collect(Collectors.joining());
  }

  private static List<Span> row(TrainingJob job) {
    return Stream.of(
            day(job.begun()),
            job.model(),
            job.base(),
            job.state().name().toLowerCase(Locale.ROOT),
            job.served().isPresent() ? "yes" : "no")
        .map(text -> new Span(Style.PLAIN, text))
        .toList();
  }

  private static String day(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
