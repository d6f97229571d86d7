package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Location;
import dev.suffice.api.experiment.MetricSpec;
import dev.suffice.api.experiment.Problem;
import dev.suffice.api.metric.Metric;
import dev.suffice.api.metric.PureMetric;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Example;
import dev.suffice.config.document.Problems;
import dev.suffice.config.document.Value;
import dev.suffice.config.form.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScorableRuleTest {
  private static final Value PLACE =
      new Value.Sequence(new Location("routing.yaml", 7, 1), List.of());

  @Test
  void ofManyThatCannotBeScoredThreeAreShownAndTheRestCountedOnce() {
    assertThat(problems(1_203))
        .extracting(Problem::remedy)
        .containsExactly("Write a sum.", "Write a sum.", "Write a sum. (And 1,200 more like it.)");
  }

  @Test
  void ofFewNoneIsCounted() {
    assertThat(problems(3)).hasSize(3).extracting(Problem::remedy).containsOnly("Write a sum.");
    assertThat(problems(1)).hasSize(1).extracting(Problem::remedy).containsOnly("Write a sum.");
    assertThat(problems(0)).isEmpty();
  }

  private static List<Problem> problems(int count) {
    List<Example> examples =
        IntStream.range(0, count).mapToObj(number -> example("q" + number)).toList();
    var problems = new Problems();
    ScorableRule.check(
        Optional.of(PLACE),
        List.of(new MetricSpec("sums", new Particular())),
        new Dataset(List.of(), List.of(), examples),
        new Reading(problems));
    return problems.toList();
  }

  private static Example example(String id) {
    return new Example(
        id, "why?", Map.of("text", "why?"), List.of("so"), List.of(), Map.of(), Optional.empty());
  }

  private static final class Particular implements PureMetric {
    @Override
    public Metric.Direction direction() {
      return Metric.Direction.QUALITY;
    }

    @Override
    public Optional<String> complaint(Example example) {
      return Optional.of("Write a sum.");
    }

    @Override
    public double score(Example example, Answer answer) {
      return 1;
    }
  }
}
