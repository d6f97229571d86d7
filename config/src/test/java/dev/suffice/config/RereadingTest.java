package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.Experiment;
import dev.suffice.api.experiment.InvalidExperimentException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a file is enough to read it again, and holds no secret. */
class RereadingTest {
  @TempDir Path folder;
  private Scenario scenario;

  @BeforeEach
  void prepare() {
    scenario = new Scenario(folder);
  }

  @Test
  void anExperimentIsBoundAgainFromItsDocumentAndDataAlone() throws java.io.IOException {
    String yaml =
        Scenario.PLAIN
            .replace("model: reader", "model: reader, api-key: \"${HOUSE_KEY}\"")
            .replace("slices:", "instructions: {file: route.md}, slices:");
    scenario.file("route.md", "Route {{message}}");
    Experiment first =
        scenario.read(
            yaml,
            new ReadOptions(List.of(), false, java.util.Map.of("HOUSE_KEY", "a-secret-value")));
    java.nio.file.Files.delete(folder.resolve("messages.csv"));
    java.nio.file.Files.delete(folder.resolve("route.md"));

    Experiment again = Fakes.reader().reread(first.source(), first.data());

    assertThat(again.task().labels()).isEqualTo(first.task().labels());
    assertThat(again.approaches()).isEqualTo(first.approaches());
    assertThat(((Fakes.FakeModel) again.models().get(0).options()).apiKey())
        .contains("${HOUSE_KEY}");
    assertThat(first.source().document()).doesNotContain("a-secret-value");
  }

  @Test
  void aPlaceholderStandsForWhatItStoodForWhenItIsBoundAgain() {
    String yaml =
        Scenario.PLAIN.replace(
            "model: reader", "model: reader, tokens: \"${MOST}\", api-key: \"${HOUSE_KEY}\"");
    var variables = java.util.Map.of("MOST", "12", "HOUSE_KEY", "a-secret-value", "OTHER", "x");
    Experiment first = scenario.read(yaml, new ReadOptions(List.of(), false, variables));

    Experiment again = Fakes.reader().reread(first.source(), first.data());

    assertThat(((Fakes.FakeModel) again.models().get(0).options()).tokens()).contains(12);
    assertThat(first.source().placeholders()).containsExactly(java.util.Map.entry("MOST", "12"));
  }

  @Test
  void aSecretInACommentIsRefusedWithoutBeingRepeated() {
    String yaml = Scenario.PLAIN + "# old key: sk-proj-1234567890abcdef\n";

    assertThatThrownBy(() -> scenario.read(yaml, ReadOptions.PLAIN))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("A secret stands in a comment")
        .hasMessageNotContaining("1234567890");
  }

  @Test
  void aSecretWithAPlaceholderInItIsStillASecret() {
    String yaml =
        Scenario.PLAIN.replace("model: reader", "model: reader, api-key: \"${X}hunter2-secret\"");

    assertThatThrownBy(
            () ->
                scenario.read(
                    yaml, new ReadOptions(List.of(), false, java.util.Map.of("X", "house-"))))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("A secret stands in the file itself")
        .hasMessageNotContaining("hunter2");
  }
}
