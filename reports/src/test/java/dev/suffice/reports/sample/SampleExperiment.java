package dev.suffice.reports.sample;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.ApproachSpec;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.ModelSpec;
import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.money.HardwarePrice;
import dev.suffice.api.money.Money;
import dev.suffice.api.money.Provenance;
import dev.suffice.api.money.TokenPrice;
import dev.suffice.api.money.TokenRates;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.AnswerFormat;
import dev.suffice.api.task.Example;
import dev.suffice.api.task.Label;
import dev.suffice.api.task.Task;
import dev.suffice.api.task.TaskKind;
import dev.suffice.api.task.Template;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The experiment that the samples report on. */
final class SampleExperiment {
  static final Workload WORKLOAD = new Workload(200_000, 12, 730, false);
  static final String ACCURACY = "accuracy >= 0.90";
  static final String CHANNEL = "accuracy >= 0.75 on every channel";
  static final String LATENCY = "latency p95 <= 800 ms";
  static final String INVALID = "invalid-output <= 5%";

  private static final String DOCUMENT =
      """
      # yaml-language-server: $schema=suffice.schema.json
      experiment: support-routing
      description: Which queue should a customer message go to?

      task:
        kind: classification
        input: message
        expected: queue
        labels: from-data
        slices: [channel]

      adequate:
        confidence: 0.95
        require:
          - accuracy >= 0.90
          - accuracy >= 0.75 on every channel
          - latency p95 <= 800 ms
          - invalid-output <= 5%
      """;

  private SampleExperiment() {}

  static Experiment of(List<SampleApproach> approaches, boolean requirements) {
    return new Experiment(
        "support-routing",
        Optional.of("Which queue should a customer message go to?"),
        new Source(Path.of("support.yaml").toAbsolutePath(), DOCUMENT),
        task(),
        new Dataset(Messages.examples("train", 240), List.of(), Messages.examples("test", 360)),
        models(),
        approaches.stream().map(SampleExperiment::spec).toList(),
        metrics(),
        requirements ? Optional.of(adequacy()) : Optional.empty(),
        WORKLOAD,
        new Evaluation(Evaluation.Mode.FIXED, 1, 42),
        Limits.DEFAULT,
        List.of(
            "data/support.jsonl: 6 texts stand in both training and test; removed from training:"
                + " lines 12, 48, 77, 130, 201 and 355.",
            "data/support.jsonl:88: the same text as line 19, but the label is tariff, not"
                + " billing."));
  }

  private static ApproachSpec spec(SampleApproach approach) {
    return new ApproachSpec(
        approach.id(), "prompting", new SampleOptions.Prompting(8), approach.models());
  }

  private static Task task() {
    return new Task(
        TaskKind.CLASSIFICATION,
        "message",
        "queue",
        Messages.queues().stream().map(Label::named).toList(),
        new Template("Name the queue for this message: {{message}}"),
        Optional.of("You route messages of an energy supplier."),
        AnswerFormat.LABEL,
        Optional.empty(),
        List.of("channel"),
        Optional.empty(),
        Optional.empty());
  }

  private static List<ModelSpec> models() {
    HardwarePrice hardware =
        new HardwarePrice(
            Money.usd("0.20"), HardwarePrice.Hosting.SHARED, 1, 0.5, Provenance.DECLARED);
    TokenPrice tokens =
        TokenPrice.of(
            new TokenRates(
                Money.usd("0.25"),
                Optional.of(Money.usd("0.025")),
                Optional.empty(),
                Money.usd("2")),
            Optional.empty(),
            Provenance.catalogue(LocalDate.of(2026, 1, 2), "https://example.com/prices"));
    var language = new SampleOptions.AnyModel(ModelKind.LANGUAGE_MODEL);
    return List.of(
        new ModelSpec("reader", "embedded", language, hardware, Optional.empty()),
        new ModelSpec(
            "vectors",
            "embedded",
            new SampleOptions.AnyModel(ModelKind.EMBEDDER),
            hardware,
            Optional.empty()),
        new ModelSpec("large", "openai", language, tokens, Optional.of(LocalDate.of(2027, 1, 14))));
  }

  private static List<MetricSpec> metrics() {
    return List.of(
        new MetricSpec(
            "accuracy",
            metric(Metric.Direction.QUALITY),
            "",
            Optional.of("1 when the answer is right.")),
        new MetricSpec("invalid-output", metric(Metric.Direction.EVENT)));
  }

  private static Metric metric(Metric.Direction direction) {
    return new PureMetric() {
      @Override
      public Direction direction() {
        return direction;
      }

      @Override
      public double score(Example example, Answer answer) {
        throw new UnsupportedOperationException("Reports do not score");
      }
    };
  }

  private static Adequacy adequacy() {
    List<Requirement> requirements = new ArrayList<>();
    requirements.add(
        new Requirement.Score(ACCURACY, "accuracy", Bound.AT_LEAST, 0.9, Optional.empty()));
    requirements.add(
        new Requirement.Score(CHANNEL, "accuracy", Bound.AT_LEAST, 0.75, Optional.of("channel")));
    requirements.add(new Requirement.LatencyQuantile(LATENCY, 0.95, Duration.ofMillis(800)));
    requirements.add(
        new Requirement.Score(INVALID, "invalid-output", Bound.AT_MOST, 0.05, Optional.empty()));
    return new Adequacy(0.95, 0.05, requirements, OptionalInt.empty());
  }
}
