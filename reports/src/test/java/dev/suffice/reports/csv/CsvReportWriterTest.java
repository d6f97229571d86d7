package dev.suffice.reports.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.result.RunReport;
import dev.suffice.api.task.Answer;
import dev.suffice.api.task.Passage;
import dev.suffice.api.trial.Outcome;
import dev.suffice.reports.sample.HostileReport;
import dev.suffice.reports.sample.SampleReports;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReportWriterTest {
  @TempDir Path folder;

  @Test
  void writesARowPerTrialInTheOrderOfTheReport() throws IOException {
    RunReport report = SampleReports.adequateFound();

    List<CSVRecord> rows = write(report);

    assertThat(rows).hasSize(report.trials().size());
    for (int number = 0; number < rows.size(); number++) {
      CSVRecord row = rows.get(number);
      assertThat(row.get("approach")).isEqualTo(report.trials().get(number).trial().approach());
      assertThat(row.get("example")).isEqualTo(report.trials().get(number).trial().exampleId());
    }
  }

  @Test
  void namesItsColumns() throws IOException {
    assertThat(write(SampleReports.adequateFound()).get(0).toMap().keySet())
        .containsExactlyInAnyOrder(
            "approach",
            "example",
            "repetition",
            "outcome",
            "answer",
            "value",
            "confidence",
            "passages",
            "expected",
            "score accuracy",
            "score invalid-output",
            "slice channel",
            "latency_ms",
            "calls",
            "retries",
            "input_tokens",
            "cached_input_tokens",
            "output_tokens",
            "reasoning_tokens",
            "cost_usd");
  }

  @Test
  void writesTheFiguresOfATrial() throws IOException {
    CSVRecord row =
        write(SampleReports.adequateFound()).stream()
            .filter(one -> one.get("approach").equals("large-zero-shot"))
            .findFirst()
            .orElseThrow();

    assertThat(row.get("outcome")).isEqualTo("answered");
    assertThat(row.get("value")).isEqualTo("billing");
    assertThat(row.get("expected")).isEqualTo("billing");
    assertThat(row.get("score accuracy")).isEqualTo("1");
    assertThat(row.get("slice channel")).isEqualTo("email");
    assertThat(row.get("calls")).isEqualTo("1");
    assertThat(row.get("input_tokens")).isEqualTo("180");
    assertThat(row.get("output_tokens")).isEqualTo("4");
    assertThat(row.get("reasoning_tokens")).isEqualTo("1");
    assertThat(row.get("cost_usd")).isEqualTo("0.000053");
    assertThat(row.get("latency_ms")).matches("\\d+(\\.\\d+)?");
  }

  @Test
  void namesThePassagesAndHowSureTheApproachIs() throws IOException {
    var passages = List.of(new Passage("a.md", "first"), new Passage("b.md", "second"));
    Answer answer =
        new Answer("yes", Optional.of("yes"), passages).withConfidence(Optional.of(0.25));

    CSVRecord row = write(HostileReport.answering(new Outcome.Answered(answer))).get(0);

    assertThat(row.get("passages")).isEqualTo("a.md | b.md");
    assertThat(row.get("confidence")).isEqualTo("0.25");
    assertThat(row.get("retries")).isEqualTo("0");
  }

  @Test
  void saysWhyATrialFailedAndLeavesItsValueEmpty() throws IOException {
    CSVRecord row =
        write(SampleReports.adequateFound()).stream()
            .filter(one -> one.get("outcome").equals("failed"))
            .findFirst()
            .orElseThrow();

    assertThat(row.get("answer")).startsWith("The answer names no queue");
    assertThat(row.get("value")).isEmpty();
    assertThat(row.get("score accuracy")).isEqualTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＠SUM(A1)"})
  void neverStartsACellWithAFormula(String formula) throws IOException {
    CSVRecord row = write(HostileReport.with(formula)).get(0);

    assertThat(row.get("answer")).isEqualTo("'" + formula);
    assertThat(row.get("value")).isEqualTo("'" + formula);
    assertThat(row.get("slice channel")).isEqualTo("'" + formula);
  }

  @Test
  void keepsQuotesCommasAndLineEndsWithinTheirCell() throws IOException {
    String text = "a \"quote\", a comma,\r\nand a line";

    assertThat(write(HostileReport.with(text)).get(0).get("answer")).isEqualTo(text);
  }

  @Test
  void writesWhatNoEncodingHasAsReplacement() throws IOException {
    assertThat(write(HostileReport.with("a\ud800b\0c")).get(0).get("answer"))
        .isEqualTo("a\ufffdb␀c");
  }

  private List<CSVRecord> write(RunReport report) throws IOException {
    Path file = new CsvReportWriter().write(report, folder);
    assertThat(file).hasFileName("trials.csv");
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file)) {
      return format.parse(reader).getRecords();
    }
  }
}
