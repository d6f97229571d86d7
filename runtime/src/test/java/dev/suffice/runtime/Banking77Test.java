package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The benchmark on real data, where they are: beside the project, in {@code shared/data/banking77},
 * or where the system property {@code suffice.banking77} says. Every fourth row, 2,501 to learn
 * from and 770 to judge by: {@code benchmarks} takes them all. Reference: a plain nearest-neighbour
 * vote over the same rows and embeddings, computed independently.
 */
class Banking77Test {
  private static final Path DATA =
      Path.of(System.getProperty("suffice.banking77", "../../shared/data/banking77"));

  private static final int EVERY = 4;

  @TempDir Path folder;

  @Test
  void theReaderIsAsGoodAsAnIndependentNearestNeighbourVote() throws Exception {
    assumeTrue(Files.isDirectory(DATA), "the data of Banking77 are not here");
    var suffice = Suffice.create();
    var request =
        new ReadRequest(
            Path.of("../benchmarks/banking77.yaml"),
            List.of(
                "data.train=" + sample("train.csv"),
                "data.test=" + sample("test.csv"),
                "adequate.require[0]=accuracy >= 0.86"),
            true,
            Map.of());

    Analysis analysis =
        suffice
            .run(
                suffice.check(request).experiment(),
                new RunRequest(folder.resolve("store"), RunOptions.CONTINUE, Optional.empty()),
                RunListener.SILENT,
                new StopSignal())
            .report()
            .analysis();

    assertAccuracy(analysis, "zero-shot", 0.616);
    assertAccuracy(analysis, "nearest-1", 0.901);
    assertAccuracy(analysis, "nearest-4", 0.908);
    assertAccuracy(analysis, "nearest-8", 0.912);
    assertThat(analysis.approach("zero-shot").orElseThrow().verdict())
        .isEqualTo(Verdict.INADEQUATE);
    assertThat(analysis.recommendation().approach()).contains("nearest-1");
  }

  private Path sample(String name) throws IOException {
    Path sample = folder.resolve(name);
    try (CSVParser rows =
            CSVParser.parse(DATA.resolve(name), StandardCharsets.UTF_8, CSVFormat.RFC4180);
        CSVPrinter few = CSVFormat.RFC4180.print(sample, StandardCharsets.UTF_8)) {
      for (CSVRecord row : rows) {
        boolean isHeader = row.getRecordNumber() == 1;
        if (isHeader || (row.getRecordNumber() - 2) % EVERY == 0) {
          few.printRecord((Object[]) row.values());
        }
      }
    }
    return sample;
  }

  private static void assertAccuracy(Analysis analysis, String approach, double reference) {
    double accuracy = analysis.approach(approach).orElseThrow().metrics().get("accuracy").mean();
    assertThat(accuracy).as(approach).isCloseTo(reference, within(0.02));
  }
}
