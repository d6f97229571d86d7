package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.model.ModelKind;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.result.ScoredTrial;
import dev.suffice.api.task.Answer;
import dev.suffice.api.trial.ModelCall;
import dev.suffice.api.trial.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CascadeTest {
  private static final String EXPERIMENT =
      """
      experiment: cascade
      task: {kind: classification, input: message, expected: queue}
      data: {file: data.csv, split: {train: 30%, validation: 30%, test: 40%, seed: 3}}
      models:
        reader: {provider: embedded, model: reader, embeddings: all-minilm-l6-v2, price: {hardware: 1 USD per hour, hosting: shared}}
        vectors: {provider: embedded, model: all-minilm-l6-v2, price: {hardware: 1 USD per hour, hosting: shared}}
      approaches:
        - {id: small, strategy: prompting, model: reader, costs: {per-request: 0.5 USD}}
        - {id: large, strategy: prompting, model: reader, demonstrations: {choose: nearest, count: 4, by: vectors}}
        - {id: both, strategy: cascade, steps: [small, large]}
      metrics: [accuracy]
      """;
  private static final List<String> FRUITS =
      List.of("apple", "pear", "plum", "cherry", "grape", "lemon", "melon", "peach", "fig", "kiwi");
  private static final List<String> TOOLS =
      List.of(
          "hammer", "saw", "drill", "pliers", "chisel", "wrench", "file", "axe", "rasp", "vice");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    var rows = new StringBuilder("id,message,queue\n");
    for (int i = 0; i < FRUITS.size(); i++) {
      rows.append("f%s,a fresh %s,fruit\n".formatted(i, FRUITS.get(i)));
      rows.append("t%s,an old %s,tool\n".formatted(i, TOOLS.get(i)));
    }
    Files.writeString(folder.resolve("data.csv"), rows);
    file = folder.resolve("experiment.yaml");
    Files.writeString(file, EXPERIMENT);
  }

  @Test
  void aCascadeHasTheModelsAndTheCostsOfItsSteps() {
    Experiment experiment = Suffice.create().check(Recorder.request(file)).experiment();
    var both = experiment.approach("both").orElseThrow();
    assertThat(both.models()).containsExactly("reader", "vectors");
    assertThat(experiment.modelsOf(both).get(1).kind()).isEqualTo(ModelKind.EMBEDDER);
    assertThat(both.costs()).isEqualTo(experiment.approach("small").orElseThrow().costs());
    assertThat(experiment.callsPerAnswer(both)).isEqualTo(2);
  }

  @Test
  void everyCallOfEveryStepIsBilled() throws Exception {
    RunReport report = run();
    Map<String, Answer> small = answers(report, "small");
    Map<String, Answer> large = answers(report, "large");
    for (ScoredTrial scored : trials(report, "both")) {
      String id = scored.trial().exampleId();
      List<String> called = scored.trial().calls().stream().map(ModelCall::model).toList();
      boolean kept = called.equals(List.of("reader"));
      if (!kept) {
        assertThat(called).containsExactly("reader", "vectors", "reader");
      }
      assertThat(answer(scored)).isEqualTo((kept ? small : large).get(id));
    }
    assertThat(setup(report, "both")).isGreaterThan(setup(report, "large"));
    String reason = report.analysis().approach("both").orElseThrow().reason();
    assertThat(reason).contains(" Learnt on ", "answer of small", "large answers the rest");
    RunReport again = Suffice.create().load(folder.resolve("store"), "latest");
    assertThat(again.analysis().approach("both").orElseThrow().reason()).isEqualTo(reason);
  }

  @Test
  void anotherStepOrAnotherSplitMakesOtherTrialsAndThresholdsOfOthersDoNot() throws Exception {
    long first = run().run().trialsDone();
    assertThat(run().run().trialsDone()).isZero();
    long trials = first / 3;
    assertThat(run("approaches[1].demonstrations.count=3").run().trialsDone())
        .isEqualTo(2 * trials);
    assertThat(run("approaches[2].accuracy-loss=0.1").run().trialsDone()).isEqualTo(trials);
  }

  @Test
  void withoutAValidationSplitItIsRefused() {
    refused("split: {train: 30%, validation: 30%, test: 40%", "split: {train: 60%, test: 40%")
        .hasMessageContaining("'both' needs validation examples, but the validation split is empty")
        .hasMessageContaining("split: {train: 20%, validation: 20%, test: 60%}");
  }

  @Test
  void aStepThatIsNotThereIsRefusedWhereItStands() {
    refused("steps: [small, large]", "steps: [small, larg]")
        .hasMessageContaining("experiment.yaml:10:50: approaches[2].steps[1]")
        .hasMessageContaining("There is no approach 'larg'.")
        .hasMessageContaining("large");
  }

  @Test
  void aCascadeOfItselfOrOfCascadesIsRefused() {
    refused("steps: [small, large]", "steps: [small, both]")
        .hasMessageContaining("The approach 'both' asks other approaches itself.")
        .hasMessageContaining("Name its steps here instead; there may be more than two.");
  }

  @Test
  void aRecordedStepIsRefused() throws IOException {
    Files.writeString(folder.resolve("said.csv"), "id,answer\nf1,fruit\n");
    refused(
            "  - {id: both, strategy: cascade, steps: [small, large]}",
            """
              - {id: said, strategy: recorded, file: said.csv, costs: {per-request: 1 USD}}
              - {id: both, strategy: cascade, steps: [said, large]}
            """)
        .hasMessageContaining("The approach 'said' was run elsewhere and cannot be asked.");
  }

  private AbstractThrowableAssert<?, ?> refused(String from, String to) {
    assertThat(EXPERIMENT).contains(from);
    return assertThatThrownBy(
            () -> {
              Files.writeString(file, EXPERIMENT.replace(from, to));
              Suffice.create().check(Recorder.request(file));
            })
        .isInstanceOf(InvalidExperimentException.class);
  }

  private RunReport run(String... settings) throws Exception {
    return new Recorder(Suffice.create(), folder.resolve("store")).run(file, settings);
  }

  private static List<ScoredTrial> trials(RunReport report, String approach) {
    return report.trials().stream()
        .filter(scored -> scored.trial().approach().equals(approach))
        .toList();
  }

  private static Map<String, Answer> answers(RunReport report, String approach) {
    return trials(report, approach).stream()
        .collect(Collectors.toMap(scored -> scored.trial().exampleId(), CascadeTest::answer));
  }

  private static Answer answer(ScoredTrial scored) {
    return ((Outcome.Answered) scored.trial().outcome()).answer();
  }

  private static double setup(RunReport report, String approach) {
    return report
        .analysis()
        .approach(approach)
        .orElseThrow()
        .cost()
        .orElseThrow()
        .setup()
        .toDouble();
  }
}
