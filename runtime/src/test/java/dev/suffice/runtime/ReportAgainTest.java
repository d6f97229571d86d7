package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suffice.api.result.RunReport;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports are made again from the store, and are the same wherever they are made. */
class ReportAgainTest extends SufficeLab {
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
      String json = suffice.reports().json(run(file, mail.store()).report());
      assertThat(json).as("digits of %s", locale).doesNotContainPattern("[\u0660-\u0669]");
      return withoutTimes((ObjectNode) new ObjectMapper().readTree(json));
    } finally {
      Locale.setDefault(usualLocale);
      TimeZone.setDefault(usualZone);
    }
  }

  /** All but when and where it was run and how long answers took. */
  private static String withoutTimes(ObjectNode report) {
    ((ObjectNode) report.get("experiment")).remove(List.of("file", "document"));
    ((ObjectNode) report.get("run")).remove(List.of("id", "started", "finished", "environment"));
    for (JsonNode approach : report.get("approaches")) {
      ((ObjectNode) approach).remove("latencyMs");
    }
    return report.toPrettyString().replaceAll("p95 [\\d.]+ m?s", "p95");
  }
}
