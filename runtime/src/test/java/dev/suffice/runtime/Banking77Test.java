package dev.suffice.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.suffice.api.result.Analysis;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.RunListener;
import dev.suffice.api.run.RunOptions;
import dev.suffice.api.run.StopSignal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The benchmark on real data, where they are: beside the project, in {@code shared/data/banking77},
 * or where the system property {@code suffice.banking77} says. Reference: a plain nearest-neighbour
 * vote over the same embeddings, computed independently.
 */
class Banking77Test {
  private static final Path DATA =
      Path.of(System.getProperty("suffice.banking77", "../../shared/data/banking77"));

  @TempDir Path store;

  @Test
  void theReaderIsAsGoodAsAnIndependentNearestNeighbourVote() throws Exception {
    assumeTrue(Files.isDirectory(DATA), "the data of Banking77 are not here");
    var suffice = Suffice.create();
    var request =
        new ReadRequest(
            Path.of("../benchmarks/banking77.yaml"),
            List.of(
                "data.train=" + DATA.toAbsolutePath().resolve("train.csv"),
                "data.test=" + DATA.toAbsolutePath().resolve("test.csv")),
            true,
            Map.of());

    Analysis analysis =
        suffice
            .run(
                suffice.check(request).experiment(),
                new RunRequest(store, RunOptions.CONTINUE, Optional.empty()),
                RunListener.SILENT,
                new StopSignal())
            .report()
            .analysis();

    assertAccuracy(analysis, "zero-shot", 0.620);
    assertAccuracy(analysis, "nearest-1", 0.915);
    assertAccuracy(analysis, "nearest-4", 0.922);
    assertAccuracy(analysis, "nearest-8", 0.922);
    assertThat(analysis.approach("zero-shot").orElseThrow().verdict())
        .isEqualTo(Verdict.INADEQUATE);
    assertThat(analysis.recommendation().approach()).contains("nearest-1");
  }

  private static void assertAccuracy(Analysis analysis, String approach, double reference) {
    double accuracy = analysis.approach(approach).orElseThrow().metrics().get("accuracy").mean();
    assertThat(accuracy).as(approach).isCloseTo(reference, within(0.02));
  }
}
