package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.task.Example;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterSplitTest {
  @TempDir Path folder;

  @Test
  void aClusterIsNeverLearntFromAndJudgedBy() {
    var rows = new StringBuilder("message,queue,customer\n");
    for (int row = 0; row < 200; row++) {
      rows.append("message number %s,%s,c%s\n".formatted(row, row % 2 == 0 ? "a" : "b", row % 20));
    }
    var scenario = new Scenario(folder);
    scenario.file("clusters.csv", rows.toString());

    Experiment experiment =
        scenario.read(
            """
            experiment: clusters
            task: {kind: classification, input: message, expected: queue, cluster: customer}
            data: {file: clusters.csv, split: {train: 50%, test: 50%}}
            models:
              reader: {provider: embedded, model: reader, price: {hardware: 1 USD per hour}}
            approaches:
              - {id: one, strategy: prompting, model: reader}
            workload: {requests-per-month: 1}
            """);

    assertThat(customers(experiment.data().training()))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(customers(experiment.data().test()));
  }

  private static Set<String> customers(List<Example> examples) {
    return examples.stream().map(one -> one.cluster().orElseThrow()).collect(Collectors.toSet());
  }
}
