package dev.suffice.experiments.score.exec;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.metric.AskedMetric;
import dev.suffice.api.metric.Inquiry;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.MetricResources;
import dev.suffice.api.process.CommandFiles;
import dev.suffice.api.process.LineProcess;
import dev.suffice.experiments.score.named.GivenNames;
import java.time.Duration;

/** The metric {@code exec}: scores by a program of a person's own. */
public final class ExecMetric implements MetricFactory<ExecOptions>, Described {
  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(10);
  private static final int LONGEST_REPLY = 100_000;

  private final GivenNames names;

  public ExecMetric(GivenNames names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "exec";
  }

  @Override
  public String description() {
    return "A score by a program of one's own.";
  }

  @Override
  public Class<ExecOptions> optionsType() {
    return ExecOptions.class;
  }

  @Override
  public String label(ExecOptions options) {
    return options.name();
  }

  @Override
  public Metric create(ExecOptions options, MetricContext context) {
    names.requireFree(options.name());
    context.requireProgram(options.command().get(0));
    return new Program(options);
  }

  /** The metric of one program. */
  private record Program(ExecOptions options) implements AskedMetric {
    @Override
    public Direction direction() {
      return options.direction().orElse(Direction.QUALITY);
    }

    @Override
    public String asks() {
      return "the program `%s`".formatted(String.join(" ", options.command()));
    }

    @Override
    public Inquiry open(MetricResources resources) {
      return new ExecInquiry(
          options,
          CommandFiles.in(resources.folder(), options.command()),
          new LineProcess(
              options.command(),
              resources.folder(),
              new LineProcess.Limits(
                  options.timeout().orElse(USUAL_TIMEOUT), LONGEST_REPLY, true)));
    }
  }
}
