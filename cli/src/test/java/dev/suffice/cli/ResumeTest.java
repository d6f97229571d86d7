package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A changed file asks only for what changed, and the run says what it reused and why not more. */
class ResumeTest {
  private static final int EXAMPLES = 6;

  @TempDir Path folder;

  private final Terminal terminal = Terminal.real();
  private String file;

  @BeforeEach
  void runOnce() {
    file = new Workbench(folder).solvable(EXAMPLES, "accuracy >= 0.50");
    assertThat(terminal.type("run", file, "--quiet")).isZero();
  }

  @Test
  void changedOptionsOfAnApproachAskThisApproachAgain() throws IOException {
    runWith("experiment.yaml", "count: 4", "count: 6");
    assertThat(asked("fixed-4")).isEqualTo(EXAMPLES);
    assertThat(asked("zero-shot")).isZero();

    terminal.type("show", file);
    assertThat(terminal.out().replaceAll("\\s+", " "))
        .contains("6 reused;")
        .contains("fixed-4: 0 of 6 reused (its options changed).")
        .doesNotContain("zero-shot: 6 of");
  }

  @Test
  void changedInstructionsOfAnApproachAskThisApproachAgain() throws IOException {
    runWith(
        "experiment.yaml",
        "id: zero-shot, strategy: prompting,",
        "id: zero-shot, strategy: prompting, instructions: 'Topic of {{message}}',");
    assertThat(asked("zero-shot")).isEqualTo(EXAMPLES);
    assertThat(change("zero-shot")).isEqualTo("its options changed");
    assertThat(asked("fixed-4")).isZero();
  }

  @Test
  void changedInstructionsOfTheTaskAskEverybodyAgain() throws IOException {
    runWith(
        "experiment.yaml", "input: message,", "input: message, instructions: 'Of {{message}}?',");
    assertThat(asked("fixed-4")).isEqualTo(EXAMPLES);
    assertThat(change("zero-shot")).isEqualTo("the task changed");
  }

  @Test
  void aChangedTestRowIsAskedOfEveryApproachAlone() throws IOException {
    runWith("test.csv", "tonight in test 3", "tomorrow in test 3");
    assertThat(asked("zero-shot")).isEqualTo(1);
    assertThat(change("zero-shot")).isEqualTo("the data changed");
    assertThat(asked("fixed-4")).isEqualTo(1);
  }

  @Test
  void aChangedTrainingRowAsksThoseWhoLearnAgain() throws IOException {
    runWith("train.csv", "tonight in training 3", "tomorrow in training 3");
    assertThat(asked("zero-shot")).isZero();
    assertThat(asked("fixed-4")).isEqualTo(EXAMPLES);
    assertThat(change("fixed-4")).isEqualTo("the training data changed");
  }

  @Test
  void anotherSetOfLabelsIsAnotherTask() throws IOException {
    runWith("train.csv", "training 3,weather", "training 3,climate");
    assertThat(asked("zero-shot")).isEqualTo(EXAMPLES);
    assertThat(change("zero-shot")).isEqualTo("the task changed");
  }

  @Test
  void anotherSeedAsksEverybodyAgain() throws IOException {
    runWith("experiment.yaml", "seed: 42", "seed: 43");
    assertThat(change("zero-shot")).isEqualTo("the seed changed");
  }

  @Test
  void aMendedAnswerOfATestRowAsksNobody() throws IOException {
    runWith("test.csv", "test 3,weather", "test 3,payment");
    assertThat(asked("zero-shot")).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "adequate.require[0]=accuracy >= 0.4",
        "workload.requests-per-month=5",
        "models.reader.price.utilisation=20%",
        "limits.timeout=20 s",
        "experiment=another-name"
      })
  void whatTheAnswersDoNotDependOnAsksNobody(String set) throws IOException {
    terminal.type("run", file, "--json", "--set", set);
    assertThat(run().get("trialsDone").asInt()).isZero();
    assertThat(run().get("trialsReused").asInt()).isEqualTo(2 * EXAMPLES);
  }

  @Test
  void aFreshRunSaysThatItWasAskedTo() throws IOException {
    terminal.type("run", file, "--json", "--fresh", "--only", "fixed-4");
    assertThat(run().at("/approaches/1/change").asText()).isEqualTo("begun anew");
    assertThat(run().at("/approaches/0/reused").asInt()).isEqualTo(EXAMPLES);
    terminal.type("show", file, "--json");
    assertThat(run().at("/approaches/1/asked").asInt()).isEqualTo(EXAMPLES);
  }

  private int asked(String approach) throws IOException {
    return approach(approach).get("asked").asInt();
  }

  private String change(String approach) throws IOException {
    return approach(approach).get("change").asText();
  }

  /** What the newest run found done of an approach. */
  private JsonNode approach(String approach) throws IOException {
    for (JsonNode one : run().get("approaches")) {
      if (one.get("id").asText().equals(approach)) {
        return one;
      }
    }
    throw new AssertionError("No approach " + approach);
  }

  private JsonNode run() throws IOException {
    return new ObjectMapper().readTree(terminal.out()).get("run");
  }

  /** Changes a file and runs the experiment again. */
  private void runWith(String name, String text, String other) throws IOException {
    Path changed = folder.resolve(name);
    String before = Files.readString(changed);
    assertThat(before).contains(text);
    Files.writeString(changed, before.replace(text, other));
    terminal.type("run", file, "--json");
  }
}
