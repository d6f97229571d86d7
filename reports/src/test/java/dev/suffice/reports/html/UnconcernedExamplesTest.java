package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.api.trial.Outcome;
import dev.suffice.reports.html.examples.Grade;
import dev.suffice.reports.html.examples.Grading;
import dev.suffice.reports.sample.SampleReports;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Examples that the metric does not concern, by which right and wrong are told. */
class UnconcernedExamplesTest {
  private static final RunReport SAMPLE = SampleReports.adequateFound();
  private static final MetricSpec RECALL = new MetricSpec("recall-at-5", new NotOnMail());

  private record NotOnMail() implements PureMetric {
    @Override
    public Direction direction() {
      return Direction.QUALITY;
    }

    @Override
    public boolean judgesInvalidOutput() {
      return true;
    }

    @Override
    public boolean concerns(Example example) {
      return !"email".equals(example.slices().get("channel"));
    }

    @Override
    public double score(Example example, Answer answer) {
      return 0;
    }
  }

  private static ScoredTrial answered(Map<String, Double> scores) {
    return SAMPLE.trials().stream()
        .filter(one -> one.trial().outcome() instanceof Outcome.Answered)
        .findFirst()
        .map(one -> new ScoredTrial(one.trial(), scores))
        .orElseThrow();
  }

  @Test
  void anAnswerThatTheMetricDoesNotConcernIsNeitherRightNorWrong() {
    var grading = new Grading(Optional.of(RECALL), true);

    assertThat(grading.grade(answered(Map.of("abstention-accuracy", 1.0))))
        .isEqualTo(Grade.UNJUDGED);
    assertThat(grading.grade(answered(Map.of("recall-at-5", 0.0)))).isEqualTo(Grade.WRONG);
  }

  @Test
  void aSliceThatTheMetricDoesNotConcernIsListedAndSaysSo() {
    Experiment found = SAMPLE.experiment();
    var experiment =
        new Experiment(
            found.name(),
            found.description(),
            found.source(),
            found.task(),
            found.data(),
            found.models(),
            found.approaches(),
            List.of(RECALL),
            Optional.empty(),
            found.workload(),
            found.evaluation(),
            found.limits(),
            found.warnings());
    var index =
        new ReportIndex(
            new RunReport(experiment, SAMPLE.run(), SAMPLE.analysis(), SAMPLE.trials()));

    assertThat(SliceTable.of(index).rows())
        .filteredOn(row -> row.value().equals("email"))
        .singleElement()
        .satisfies(row -> assertThat(row.cells()).isEmpty())
        .extracting(SliceTable.Row::note)
        .asString()
        .endsWith(" examples, none of which recall-at-5 concerns");
  }
}
