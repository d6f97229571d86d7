package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchRuleTest {
  private static final String ASKED =
      Scenario.PRICED
          + """
          evaluation: {batch: true}
          workload: {can-wait: true}
          """;
  private static final String BATCHED =
      ASKED.replace("pinned: true", "pinned: true\n    base-url: http://house/v1");

  @TempDir private Path folder;

  private Scenario scenario;

  @BeforeEach
  void makeScenario() {
    scenario = new Scenario(folder);
  }

  @Test
  void aModelThatTakesBatchesIsAskedInBatchesWhereTheFileSaysSo() {
    assertThat(scenario.read(BATCHED).evaluation().batch()).isTrue();
    assertThat(scenario.read(Scenario.PRICED).evaluation().batch()).isFalse();
  }

  @Test
  void batchesAreRefusedWhereAnswersCannotWait() {
    assertThat(scenario.problems(BATCHED.replace("can-wait: true", "can-wait: false")))
        .singleElement()
        .asString()
        .contains("evaluation.batch", "this workload cannot wait", "can-wait: true");
  }

  @Test
  void batchesAreRefusedWhereNoModelTakesAny() {
    assertThat(scenario.problems(ASKED))
        .singleElement()
        .asString()
        .contains("evaluation.batch", "No model of this file takes batches");
  }

  @Test
  void aModelByTheHourIsNotAskedInBatches() {
    String byTheHour =
        ASKED.replace("model: reader,", "model: reader, base-url: \"http://house/v1\",");
    assertThat(scenario.problems(byTheHour))
        .singleElement()
        .asString()
        .contains("No model of this file takes batches");
  }

  @Test
  void latenciesCannotBeRequiredOfBatches() {
    assertThat(scenario.problems(BATCHED + "adequate: {require: [\"latency p95 <= 800 ms\"]}\n"))
        .singleElement()
        .asString()
        .contains("latency says nothing when answers can wait a day");
  }
}
