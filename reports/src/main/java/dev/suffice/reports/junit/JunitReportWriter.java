package dev.suffice.reports.junit;

import dev.suffice.api.result.ApproachResult;
import dev.suffice.api.result.Recommendation;
import dev.suffice.api.result.ReportWriter;
import dev.suffice.api.result.RunReport;
import dev.suffice.reports.junit.TestCase.Ending;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes {@code junit.xml}: a test that an adequate approach was found, and one for each approach.
 * The first fails where none is adequate and is skipped while that is open; the others are never
 * failures, since approaches that lose are what an experiment is for: they pass when they are
 * adequate and are skipped, with the reason, when they are not.
 */
public final class JunitReportWriter implements ReportWriter {
  @Inject
  JunitReportWriter() {}

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public Path write(RunReport report, Path folder) throws IOException {
    List<TestCase> cases = new ArrayList<>();
    cases.add(decision(report.analysis().recommendation()));
    report.analysis().approaches().forEach(result -> cases.add(approach(result)));
    var suite =
        new Suite(
            report.experiment().name(),
            report.run().id(),
            report.run().started(),
            report.run().finished(),
            cases);
    return suite.write(folder, "junit.xml");
  }

  private static TestCase decision(Recommendation answer) {
    Ending ending =
        switch (answer.verdict()) {
          case ADEQUATE_FOUND -> Ending.PASSED;
          case NONE_ADEQUATE -> Ending.FAILED;
          case UNDECIDED, NO_REQUIREMENTS -> Ending.SKIPPED;
        };
    return new TestCase("an adequate approach is found", ending, answer.sentence());
  }

  private static TestCase approach(ApproachResult result) {
    Ending ending =
        switch (result.verdict()) {
          case ADEQUATE -> Ending.PASSED;
          case INADEQUATE, UNDECIDED, NOT_NEEDED, FAILED, NO_REQUIREMENTS -> Ending.SKIPPED;
        };
    return new TestCase(result.approach().id() + " is adequate", ending, result.reason());
  }
}
