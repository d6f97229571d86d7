package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.result.RunReport;
import dev.suffice.api.trial.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The strategy of {@code docs/adding-a-strategy.md} as a plugin: a jar in a folder. */
class PluginPageTest {
  @TempDir Path folder;

  private Path plugins;

  @BeforeEach
  void build() throws IOException {
    plugins = Files.createDirectory(folder.resolve("plugins"));
    PluginJar.build(
        "adding-a-strategy.md",
        "dev.suffice.strategies.baseline.BaselineModule",
        folder.resolve("build"),
        plugins.resolve("baseline.jar"));
    Files.writeString(
        folder.resolve("data.csv"),
        "message,queue\na,billing\nb,billing\nc,billing\nd,billing\ne,cards\nf,billing\n");
  }

  @Test
  void itsStrategyRunsAndIsListedWithItsJarAndItsKeys() throws Exception {
    Suffice suffice = Suffice.builder().plugins(plugins).build();
    RunReport report =
        new Recorder(suffice, folder.resolve("store")).run(experiment("strategy: most-frequent"));

    assertThat(report.analysis().approaches().get(0).metrics().get("accuracy").n()).isPositive();
    assertThat(report.trials())
        .extracting(scored -> scored.trial().outcome())
        .allMatch(
            outcome ->
                outcome instanceof Outcome.Answered answered
                    && answered.answer().text().equals("billing"));
    Installed listed =
        suffice.installed().stream()
            .filter(one -> one.name().equals("most-frequent"))
            .findFirst()
            .orElseThrow();
    assertThat(listed.jar()).contains("baseline.jar");
    assertThat(listed.options()).singleElement().extracting("key").isEqualTo("rank");
  }

  @Test
  void withoutItsJarTheStrategyIsNotKnown() throws IOException {
    Path file = experiment("strategy: most-frequent");
    assertThatThrownBy(() -> Suffice.create().check(Recorder.request(file)))
        .hasMessageContaining("There is no strategy 'most-frequent'");
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    SufficeBuilder builder = Suffice.builder().plugins(folder.resolve("nowhere"));
    assertThatThrownBy(builder::build)
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("nowhere");
  }

  private Path experiment(String strategy) throws IOException {
    return Files.writeString(
        folder.resolve("experiment.yaml"),
        """
        experiment: floor
        task: {kind: classification, input: message, expected: queue, labels: [billing, cards]}
        data: {file: data.csv, split: {train: 50%%, test: 50%%, seed: 3}}
        approaches: [{id: floor, %s}]
        metrics: [accuracy]
        """
            .formatted(strategy));
  }
}
