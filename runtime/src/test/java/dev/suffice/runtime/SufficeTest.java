package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.experiment.InvalidExperimentException;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.ExitCode;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import dev.suffice.api.run.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SufficeTest {
  private static final int EXAMPLES = 30;

  @TempDir Path folder;

  private final Suffice suffice = Suffice.create();

  @Test
  void aReportIsMadeAgainFromTheStoreAlone() throws Exception {
    var mail = new Mail(folder);
    Path file = mail.write(EXAMPLES);
    String inBoth = Files.readAllLines(folder.resolve("test.csv")).get(1);
    Files.writeString(folder.resolve("train.csv"), inBoth + "\n", StandardOpenOption.APPEND);
    RunReport first = run(file, mail.store()).report();
    assertThat(first.experiment().warnings()).singleElement().asString().contains("training");
    for (String name : List.of("mail.yaml", "train.csv", "test.csv")) {
      Files.delete(folder.resolve(name));
    }

    RunReport again = suffice.load(mail.store(), "latest");

    assertThat(again.analysis()).isEqualTo(first.analysis());
    assertThat(again.trials()).isEqualTo(first.trials());
    assertThat(again.experiment().data()).isEqualTo(first.experiment().data());
    assertThat(again.experiment().warnings()).isEqualTo(first.experiment().warnings());
    assertThat(again.run()).isEqualTo(first.run());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fixed", "adaptive"})
  void theReportDoesNotDependOnLocaleTimeZoneOrConcurrency(String mode) throws Exception {
    String usual = reportWithoutTimes(Locale.US, "UTC", mode, 16);

    assertThat(usual).contains("recommendation", "totalUsd", "breakEven", "guarantee");
    assertThat(reportWithoutTimes(Locale.forLanguageTag("tr-TR"), "Pacific/Auckland", mode, 1))
        .isEqualTo(usual);
    assertThat(reportWithoutTimes(Locale.forLanguageTag("ar-EG"), "Africa/Cairo", mode, 3))
        .isEqualTo(usual);
  }

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
  void anOutFolderThatCannotBeMadeFailsBeforeTheStoreIsTouched() throws IOException {
    var mail = new Mail(folder);
    var experiment = suffice.check(request(mail.write(EXAMPLES))).experiment();
    Path file = Files.writeString(folder.resolve("occupied"), "a file");
    var request =
        new RunRequest(mail.store(), RunOptions.CONTINUE, Optional.of(file.resolve("report")));

    assertThatThrownBy(() -> suffice.run(experiment, request, RunListener.SILENT, new StopSignal()))
        .isInstanceOf(IOException.class);
    assertThat(mail.store()).doesNotExist();
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void anOutFolderThatCannotBeWrittenFailsBeforeTheStoreIsTouched() throws IOException {
    var mail = new Mail(folder);
    var experiment = suffice.check(request(mail.write(EXAMPLES))).experiment();
    Path kernels = Path.of("/proc/self");
    var request = new RunRequest(mail.store(), RunOptions.CONTINUE, Optional.of(kernels));

    assertThatThrownBy(() -> suffice.run(experiment, request, RunListener.SILENT, new StopSignal()))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "The folder /proc/self cannot be written, so nothing was run."
                + " Make it writable or name another.");
    assertThat(mail.store()).doesNotExist();
  }

  @Test
  void anOutFolderLostDuringTheRunLeavesTheResultAndTheStoresCopy() throws Exception {
    var mail = new Mail(folder);
    var experiment = suffice.check(request(mail.write(EXAMPLES))).experiment();
    Path out = folder.resolve("out");
    var request = new RunRequest(mail.store(), RunOptions.CONTINUE, Optional.of(out));
    RunListener vandal = event -> replaceByAFile(out);

    RunResult result = suffice.run(experiment, request, vandal, new StopSignal());

    assertThat(result.outFailure()).isPresent();
    assertThat(result.exitCode()).isEqualTo(ExitCode.FAULT);
    assertThat(result.files())
        .isNotEmpty()
        .allSatisfy(file -> assertThat(file).exists().startsWith(mail.store()));
  }

  private static void replaceByAFile(Path folder) {
    try {
      if (Files.isDirectory(folder)) {
        Files.delete(folder);
        Files.createFile(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
  void requirementsMovedAfterTheAnswersWereSeenAreLabelledAndTheFirstOnesAreNot() throws Exception {
    var mail = new Mail(folder);
    Path file = mail.write(EXAMPLES);
    run(file, mail.store());
    Files.writeString(file, Files.readString(file).replace(">= 0.5", ">= 0.6"));
    RunReport moved = run(file, mail.store()).report();
    Files.writeString(file, Files.readString(file).replace(">= 0.6", ">= 0.5"));
    RunReport asFirst = run(file, mail.store()).report();

    assertThat(moved.run().calls()).isZero();
    assertThat(sentence(moved)).startsWith("Explored after the run: ");
    assertThat(sentence(asFirst)).doesNotContain("Explored");
    assertThat(sentence(suffice.load(mail.store(), moved.run().id()))).isEqualTo(sentence(moved));
  }

  @Test
  void aReportMadeAgainKnowsWhatThePlaceholdersStoodFor() throws Exception {
    var mail = new Mail(folder);
    Path file = mail.write(EXAMPLES);
    Files.writeString(
        file, Files.readString(file).replace("[accuracy >= 0.5]", "[\"accuracy >= ${BAR:-0.5}\"]"));
    var request = new ReadRequest(file, List.of(), false, Map.of("BAR", "0.99"));
    RunReport first =
        suffice
            .run(
                suffice.check(request).experiment(),
                new RunRequest(mail.store(), RunOptions.CONTINUE, Optional.empty()),
                RunListener.SILENT,
                new StopSignal())
            .report();

    assertThat(sentence(suffice.load(mail.store(), "latest"))).isEqualTo(sentence(first));
    assertThat(first.analysis().approaches().get(0).requirements().get(0).threshold())
        .isEqualTo(0.99);
  }

  private static String sentence(RunReport report) {
    return report.analysis().recommendation().sentence();
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

  /** What a run concludes, without what was timed. */
  /** Of an experiment that pays by the token, as machines are paid by the measured time. */
  private String reportWithoutTimes(Locale locale, String zone, String mode, int concurrency)
      throws Exception {
    Locale usualLocale = Locale.getDefault();
    TimeZone usualZone = TimeZone.getDefault();
    Locale.setDefault(locale);
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    try {
      var mail = new Mail(Files.createDirectory(folder.resolve(locale.toLanguageTag())));
      Path file = mail.write(EXAMPLES);
      String byTheToken =
          Files.readString(file)
              .replace(
                  "{hardware: 0.20 USD per hour, hosting: shared}",
                  "{input: 0.10 USD per million, output: 0.40 USD per million}");
      String settings = "evaluation: {mode: %s}\nlimits: {concurrency: %s}\n";
      Files.writeString(file, byTheToken + settings.formatted(mode, concurrency));
      String json = suffice.reportJson(run(file, mail.store()).report());
      assertThat(json).as("digits of %s", locale).doesNotContainPattern("[\u0660-\u0669]");
      return withoutTimes((ObjectNode) new ObjectMapper().readTree(json));
    } finally {
      Locale.setDefault(usualLocale);
      TimeZone.setDefault(usualZone);
    }
  }

  /** All but when and where it was run and how long answers took. */
  private static String withoutTimes(ObjectNode report) {
    ((ObjectNode) report.get("experiment")).remove("file");
    ((ObjectNode) report.get("run")).remove(List.of("id", "started", "finished", "environment"));
    for (JsonNode approach : report.get("approaches")) {
      ((ObjectNode) approach).remove("latencyMs");
    }
    return report.toPrettyString().replaceAll("p95 [\\d.]+ m?s", "p95");
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

  private RunResult run(Path file, Path store) throws IOException, InterruptedException {
    return run(file, store, RunListener.SILENT);
  }

  private RunResult run(Path file, Path store, RunListener listener)
      throws IOException, InterruptedException {
    var experiment = suffice.check(request(file)).experiment();
    var request = new RunRequest(store, RunOptions.CONTINUE, Optional.empty());
    RunResult result = suffice.run(experiment, request, listener, new StopSignal());
    assertThat(result.exitCode()).isIn(ExitCode.OK, ExitCode.NONE_ADEQUATE, ExitCode.UNDECIDED);
    return result;
  }

  private static ReadRequest request(Path file) {
    return new ReadRequest(file, List.of(), false, Map.of());
  }
}
