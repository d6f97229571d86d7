package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.suffice.api.result.RunReport;
import dev.suffice.runtime.Installed.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metric, provider and report format of {@code docs/plugins.md}: a jar in a folder. */
class PluginKindsPageTest {
  @TempDir Path folder;

  private Suffice suffice;

  @BeforeEach
  void build() throws IOException {
    Path plugins = Files.createDirectory(folder.resolve("plugins"));
    PluginJar.build(
        "plugins.md",
        "com.example.suffice.ExampleModule",
        folder.resolve("build"),
        plugins.resolve("example.jar"));
    suffice = Suffice.builder().plugins(plugins).build();
    Files.writeString(folder.resolve("data.csv"), "asked,wanted\na,x\nb,x\nc,x\n");
  }

  @Test
  void allThreeAreUsed() throws Exception {
    RunReport report =
        new Recorder(suffice, folder.resolve("store"))
            .run(
                Files.writeString(
                    folder.resolve("experiment.yaml"),
                    """
                    experiment: birds
                    task: {kind: generation, input: asked, expected: wanted}
                    data: {test: data.csv}
                    models:
                      bird: {provider: parrot, says: yes please, price: {hardware: 0.20 USD per hour, hosting: shared}}
                      crow: {provider: parrot, says: no and never again, price: {hardware: 0.20 USD per hour, hosting: shared}}
                    approaches:
                      - {id: brief, strategy: prompting, model: bird}
                      - {id: long, strategy: prompting, model: crow}
                    metrics: [{brevity: {words: 3}}]
                    """));
    assertThat(report.analysis().approaches())
        .extracting(approach -> approach.metrics().get("brevity").mean())
        .containsExactlyInAnyOrder(1.0, 0.0);
    List<Path> written =
        suffice.reports().write(report, List.of("sentence"), folder.resolve("out"));
    assertThat(written).containsExactly(folder.resolve("out").resolve("sentence.txt"));
    assertThat(written.get(0)).isNotEmptyFile();
  }

  @Test
  void whatHasKeysIsListedWithThemAndItsJar() {
    assertThat(suffice.installed())
        .filteredOn(one -> one.jar().filter("example.jar"::equals).isPresent())
        .extracting(Installed::kind, Installed::name, one -> one.options().get(0).key())
        .containsExactlyInAnyOrder(
            tuple(Kind.METRIC, "brevity", "words"), tuple(Kind.PROVIDER, "parrot", "says"));
    assertThat(suffice.reports().formats()).contains("sentence");
  }
}
