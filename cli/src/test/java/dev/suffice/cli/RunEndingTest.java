package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Evaluation.Mode;
import dev.suffice.api.result.Verdict;
import dev.suffice.api.run.ExitCode;
import dev.suffice.cli.view.Samples;
import dev.suffice.runtime.RunResult;
import dev.suffice.runtime.Suffice;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunEndingTest {
  @Test
  void aResultThatCouldNotBeCopiedIsShownAllTheSame() throws IOException {
    var terminal = Terminal.withoutSuffice();
    var result =
        new RunResult(
            Samples.report(),
            ExitCode.FAULT,
            Optional.empty(),
            0,
            List.of(Path.of(".suffice/runs/one/report.html")),
            Optional.of(new FileSystemException("build/.report.html.part", null, "No space left")));

    new RunEnding(terminal.session(), List.of("again"), List.of(), Optional.empty())
        .tell(Suffice.create(), result, false);

    assertThat(terminal.out())
        .startsWith("nearest-8 is the cheapest")
        .endsWith("Report: .suffice/runs/one/report.html\n");
    assertThat(terminal.err().lines())
        .containsExactly(
            "suffice: the report could not be written to --out (build: No space left); it is in"
                + " .suffice/runs/one. Write it elsewhere with './suffice report"
                + " .suffice/runs/one --out OTHER'.");
  }

  @ParameterizedTest
  @CsvSource({
    "FIXED, INADEQUATE, Try them again with:",
    "ADAPTIVE, UNDECIDED, Try them again with:",
    "ADAPTIVE, FAILED, Try them again with:",
    "ADAPTIVE, INADEQUATE, no verdict needs more",
  })
  void lostTrialsAreToBeTriedAgainWhereARunWouldAskThem(Mode mode, Verdict verdict, String told)
      throws IOException {
    var terminal = Terminal.withoutSuffice();
    var result =
        new RunResult(
            Samples.lossy(mode, verdict),
            ExitCode.OK,
            Optional.empty(),
            0,
            List.of(),
            Optional.empty());
    new RunEnding(terminal.session(), List.of("again"), List.of(), Optional.empty())
        .tell(Suffice.create(), result, false);

    assertThat(terminal.err()).contains("6 trials lost to the surroundings").contains(told);
    assertThat(terminal.err().contains("--retry-failed")).isEqualTo(told.startsWith("Try"));
  }
}
