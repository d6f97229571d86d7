package dev.suffice.reports.html;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suffice.api.experiment.Dataset;
import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.task.Example;
import dev.suffice.reports.sample.SampleReports;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExamplesTest {
  @Test
  void embedsEveryExampleWithItsTrials() throws IOException {
    JsonNode examples = tree(SampleReports.adequateFound()).get("examples");

    assertThat(examples).hasSize(360);
    assertThat(examples.get(0).get("r")).hasSize(5);
    assertThat(examples.get(0).get("s").get(0).asText()).startsWith("channel: ");
  }

  @Test
  void putsTheBiggestDisagreementsFirst() throws IOException {
    JsonNode examples = tree(SampleReports.adequateFound()).get("examples");

    assertThat(states(examples.get(0))).hasSizeGreaterThan(1);
    assertThat(states(examples.get(359))).hasSize(1);
  }

  @Test
  void neverEmbedsMoreThanTwoThousand() throws IOException {
    Examples examples = Examples.of(new ReportIndex(withTestExamples(5_000, "short")));

    assertThat(new ObjectMapper().readTree(examples.json()).get("examples")).hasSize(2_000);
    assertThat(examples.note()).startsWith("2,000 of 5,000 test examples").contains("trials.csv");
  }

  @Test
  void neverEmbedsMoreThanAFewMegabytes() {
    Examples examples =
        Examples.of(new ReportIndex(withTestExamples(2_000, "long ".repeat(100_000))));

    assertThat(examples.json().length()).isLessThan(9_000_000);
  }

  private static Set<String> states(JsonNode example) {
    Set<String> states = new HashSet<>();
    example.get("r").forEach(trial -> states.add(trial.get(2).asText()));
    return states;
  }

  private static JsonNode tree(RunReport report) throws IOException {
    return new ObjectMapper().readTree(Examples.of(new ReportIndex(report)).json());
  }

  private static RunReport withTestExamples(int count, String input) {
    RunReport base = SampleReports.noneAdequate();
    List<Example> test = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      test.add(
          new Example(
              "e" + number,
              input,
              Map.of(),
              List.of("billing"),
              List.of(),
              Map.of(),
              Optional.empty()));
    }
    Experiment of = base.experiment();
    Experiment experiment =
        new Experiment(
            of.name(),
            of.description(),
            of.source(),
            of.task(),
            new Dataset(List.of(), List.of(), test),
            of.models(),
            of.approaches(),
            of.metrics(),
            of.adequacy(),
            of.workload(),
            of.evaluation(),
            of.limits(),
            of.warnings());
    return new RunReport(experiment, base.run(), base.analysis(), List.of());
  }
}
