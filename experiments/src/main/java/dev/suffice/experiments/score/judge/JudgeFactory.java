package dev.suffice.experiments.score.judge;

import dev.suffice.api.catalog.Described;
import dev.suffice.api.judge.JudgeMetric;
import dev.suffice.api.judge.JudgeSpec;
import dev.suffice.api.judge.LabelledAnswer;
import dev.suffice.api.judge.Rubric;
import dev.suffice.api.metric.Inquiry;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.MetricContext;
import dev.suffice.api.metric.MetricFactory;
import dev.suffice.api.metric.MetricResources;
import dev.suffice.experiments.score.named.GivenNames;
import java.util.List;

/** The metric {@code judge}: scores by a language model that goes by a rubric. */
public final class JudgeFactory implements MetricFactory<JudgeOptions>, Described {
  private final GivenNames names;

  public JudgeFactory(GivenNames names) {
    this.names = names;
  }

  @Override
  public String name() {
    return "judge";
  }

  @Override
  public String description() {
    return "A grade by a language model that goes by a rubric, held against people.";
  }

  @Override
  public Class<JudgeOptions> optionsType() {
    return JudgeOptions.class;
  }

  @Override
  public String label(JudgeOptions options) {
    return options.name();
  }

  @Override
  public Metric create(JudgeOptions options, MetricContext context) {
    names.requireFree(options.name());
    Rubric rubric = options.asked();
    List<LabelledAnswer> labelled =
        options
            .humanLabels()
            .map(
                labels ->
                    context.rows(
                        "human-labels.file",
                        labels.file(),
                        labels.rows(rubric.scale(), options.showsReference())))
            .orElse(List.of());
    requireTwoGrades(labelled);
    return metric(
        new JudgeSpec(
            options.name(),
            options.model(),
            rubric,
            options.showsReference(),
            labelled,
            options.humanLabels().isPresent(),
            options.minimumAgreement()));
  }

  /** The metric of a judge that is configured already. */
  public static JudgeMetric metric(JudgeSpec judge) {
    return new Judged(judge);
  }

  private static void requireTwoGrades(List<LabelledAnswer> labelled) {
    if (labelled.stream().map(LabelledAnswer::place).distinct().count() == 1) {
      throw new IllegalArgumentException(
          "human-labels: all rows have the same verdict, so nobody can tell agreement from chance;"
              + " add answers that people judged otherwise");
    }
  }

  /** The metric of one judge. */
  private record Judged(JudgeSpec judge) implements JudgeMetric {
    @Override
    public Inquiry open(MetricResources resources) {
      return new JudgeInquiry(
          judge, resources.languageModel(judge.model()), resources.identity(judge.model()));
    }
  }
}
