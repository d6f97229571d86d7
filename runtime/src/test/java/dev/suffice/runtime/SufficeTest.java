package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class SufficeTest extends SufficeLab {
  @Test
  void severalRunsMayGoOnAtOnceEachWithItsStore() throws Exception {
    var runs = new ArrayList<Callable<RunResult>>();
    for (int number = 0; number < 3; number++) {
      var mail = new Mail(Files.createDirectory(folder.resolve("run" + number)));
      Path file = mail.write(EXAMPLES);
      runs.add(() -> run(file, mail.store()));
    }
    var executor = Executors.newFixedThreadPool(3);
    try {
      for (Future<RunResult> done : executor.invokeAll(runs)) {
        assertThat(done.get().report().analysis().recommendation().approach()).isPresent();
      }
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void twoRunsOnOneStoreDoNotMix() throws Exception {
    var mail = new Mail(folder);
    Path file = mail.write(EXAMPLES);
    var told = new ArrayList<String>();
    RunListener second =
        event -> {
          if (told.isEmpty()) {
            told.add(refusal(file, mail.store()));
          }
        };

    run(file, mail.store(), second);

    assertThat(told.get(0)).contains("Another run is using the store");
  }

  @Test
  void whatOutsidersAddIsFoundOnTheClassPath() throws Exception {
    var mail = new Mail(folder);
    Path file = mail.write(EXAMPLES);
    String yaml = Files.readString(file).replace("[accuracy, invalid-output]", "[accuracy, brief]");
    Files.writeString(file, yaml);

    RunReport report = run(file, mail.store()).report();

    assertThat(report.analysis().approaches().get(0).metrics().get("brief").mean()).isEqualTo(1);
  }

  @Test
  void anUnknownRunIsAnsweredWithTheRunsThereAre() throws Exception {
    var mail = new Mail(folder);
    String id = run(mail.write(EXAMPLES), mail.store()).report().run().id();

    assertThatThrownBy(() -> suffice.load(mail.store(), id + "x"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("Did you mean '" + id + "'?");
  }

  @Test
  void instructionsThatNameAFieldThatIsNotThereAreAProblemOfTheFile() throws IOException {
    Path file = new Mail(folder).write(EXAMPLES);
    Files.writeString(
        file,
        Files.readString(file)
            .replace("model: reader}", "model: reader, instructions: \"Topic of {{mesage}}?\"}"));

    assertThatThrownBy(() -> suffice.check(request(file)))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("mesage")
        .hasMessageContaining("message");
  }

  @Test
  void aSliceThatNoPerfectScoreCouldCertifyIsAProblemOfTheFileUnlessSmallOnesArePooled()
      throws IOException {
    Path file = new Mail(folder).write(EXAMPLES);
    String yaml =
        Files.readString(file).replace("expected: topic,", "expected: topic, slices: [topic],");
    String demanding = yaml.replace("[accuracy >= 0.5]", "[accuracy >= 0.9 on every topic]");
    Files.writeString(file, demanding);

    assertThatThrownBy(() -> suffice.check(request(file)))
        .isInstanceOf(InvalidExperimentException.class)
        .hasMessageContaining("mail.yaml:11:1: adequate.require: `accuracy >= 0.9 on topic money`")
        .hasMessageContaining("slices: {minimum: n, rest: pool}");

    Files.writeString(
        file,
        demanding.replace("on every topic]", "on every topic], slices: {minimum: 20, rest: pool}"));
    assertThat(suffice.check(request(file)).undecidable())
        .singleElement()
        .asString()
        .contains("(rest)");
  }

  @Test
  void ofManySlicesThatAreTooSmallTheFirstAreToldAndTheOthersCounted() throws IOException {
    Path file = new Mail(folder).write(EXAMPLES);
    Files.writeString(
        file,
        Files.readString(file)
            .replace("expected: topic,", "expected: topic, slices: [message],")
            .replace("[accuracy >= 0.5]", "[accuracy >= 0.9 on every message]"));

    assertThatThrownBy(() -> suffice.check(request(file)))
        .isInstanceOfSatisfying(
            InvalidExperimentException.class,
            refused ->
                assertThat(refused.problems())
                    .hasSize(3)
                    .last()
                    .asString()
                    .containsPattern("And [0-9]+ more like it\\."));
  }

  private String refusal(Path file, Path store) {
    try {
      run(file, store);
      return "not refused";
    } catch (StoreException refused) {
      return refused.getMessage();
    } catch (IOException | InterruptedException other) {
      return other.toString();
    }
  }
}
