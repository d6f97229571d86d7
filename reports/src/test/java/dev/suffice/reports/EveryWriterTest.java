package dev.suffice.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.suffice.api.result.ReportWriter;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.sample.SampleReports;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EveryWriterTest {
  private final Locale locale = Locale.getDefault();
  private final TimeZone zone = TimeZone.getDefault();

  @TempDir Path folder;

  @AfterEach
  void restore() {
    Locale.setDefault(locale);
    TimeZone.setDefault(zone);
  }

  @ParameterizedTest
  @CsvSource({"tr-TR, Asia/Istanbul", "ar-EG, Africa/Cairo"})
  void writesTheSameBytesInEveryLocaleAndTimeZone(String tag, String zoneId) throws IOException {
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Path plain = Files.createDirectory(folder.resolve("plain"));
    write(SampleReports.adequateFound(), plain);

    Locale.setDefault(Locale.forLanguageTag(tag));
    TimeZone.setDefault(TimeZone.getTimeZone(zoneId));
    Path foreign = Files.createDirectory(folder.resolve("foreign"));
    write(SampleReports.adequateFound(), foreign);

    for (String name :
        new String[] {"report.html", "report.json", "report.md", "junit.xml", "trials.csv"}) {
      assertThat(foreign.resolve(name)).hasSameBinaryContentAs(plain.resolve(name));
    }
  }

  /** When a change is meant, put the new file in the place of the golden one. */
  @Test
  void writesTheGoldenDocument() throws IOException {
    write(SampleReports.noRequirements(), folder);

    try (InputStream golden = EveryWriterTest.class.getResourceAsStream("golden.json")) {
      assertThat(folder.resolve("report.json")).hasBinaryContent(golden.readAllBytes());
    }
  }

  @Test
  void replacesTheReportOfAnEarlierRun() throws IOException {
    write(SampleReports.noneAdequate(), folder);

    write(SampleReports.undecided(), folder);

    assertThat(folder.resolve("report.html")).content().contains("Undecided");
    assertThat(folder.resolve("report.json")).content().contains("\"UNDECIDED\"");
    assertThat(folder.resolve("trials.csv")).content().contains("nearest-2");
    assertThat(folder).isDirectoryNotContaining("glob:**.part");
  }

  private static void write(RunReport report, Path folder) throws IOException {
    Set<ReportWriter> writers =
        Guice.createInjector(new ReportsModule()).getInstance(Key.get(new TypeLiteral<>() {}));
    for (ReportWriter writer : writers) {
      assertThat(writer.write(report, folder)).exists().hasParent(folder);
    }
  }
}
