package dev.suffice.experiments.adapt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Evaluation;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.Limits;
import dev.suffice.api.experiment.Source;
import dev.suffice.api.experiment.Workload;
import dev.suffice.api.kit.Examples;
import dev.suffice.api.task.Example;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExampleOrderTest {
  /** Every third example is on its own; the others are of clusters that lie scattered. */
  private static final List<Example> TEST =
      IntStream.range(0, 60)
          .mapToObj(
              i -> example("e" + i, i % 3 == 0 ? Optional.empty() : Optional.of("c" + i % 10)))
          .toList();

  private static Example example(String id, Optional<String> cluster) {
    return new Example(id, id, Map.of(), List.of("a"), List.of(), Map.of(), cluster);
  }

  private static ExampleOrder order(long seed, List<Example> test) {
    return ExampleOrder.of(
        new Experiment(
            "order",
            Optional.empty(),
            new Source(Path.of("/order.yaml"), ""),
            Examples.questionAnswering(),
            new Dataset(List.of(), List.of(), test),
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Workload.ASSUMED,
            new Evaluation(Evaluation.Mode.ADAPTIVE, 1, seed),
            Limits.DEFAULT,
            List.of()));
  }

  @Test
  void everyExampleIsMetOnce() {
    assertThat(order(42, TEST).examples()).containsExactlyInAnyOrderElementsOf(TEST);
    assertThat(order(42, TEST).positions()).doesNotHaveDuplicates();
  }

  @Test
  void theSameSeedGivesTheSameOrderAndAnotherOneAnother() {
    assertThat(order(42, TEST)).isEqualTo(order(42, TEST)).isNotEqualTo(order(43, TEST));
    assertThat(order(42, TEST).examples()).isNotEqualTo(TEST);
  }

  @Test
  void theExamplesOfAClusterFollowEachOther() {
    var clusters = new ArrayList<String>();
    for (Example example : order(42, TEST).examples()) {
      String cluster = ExampleOrder.cluster(example);
      if (clusters.isEmpty() || !clusters.get(clusters.size() - 1).equals(cluster)) {
        clusters.add(cluster);
      }
    }

    assertThat(clusters).doesNotHaveDuplicates().hasSize(20 + 10);
  }

  @Test
  void anExampleIsNotTakenForAClusterOfTheSameName() {
    assertThat(ExampleOrder.cluster(example("a", Optional.empty())))
        .isNotEqualTo(ExampleOrder.cluster(example("b", Optional.of("a"))));
  }
}
