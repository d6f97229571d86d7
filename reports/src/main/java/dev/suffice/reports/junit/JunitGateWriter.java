package dev.suffice.reports.junit;

import dev.suffice.api.comparison.Gate;
import dev.suffice.api.comparison.GateCheck;
import dev.suffice.api.comparison.GateWriter;
import dev.suffice.reports.junit.TestCase.Ending;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes {@code gate.xml}: a test for each check. What the data do not decide is skipped, or fails
 * where that is asked for.
 */
public final class JunitGateWriter implements GateWriter {
  @Inject
  JunitGateWriter() {}

  @Override
  public String name() {
    return "junit";
  }

  @Override
  public Path write(Gate gate, boolean openFails, Path folder) throws IOException {
    List<TestCase> cases =
        gate.checks().stream().map(check -> test(gate, check, openFails)).toList();
    var suite =
        new Suite(
            gate.run().experiment(),
            gate.run().run(),
            gate.run().started(),
            gate.finished(),
            cases);
    return suite.write(folder, "gate.xml");
  }

  private static TestCase test(Gate gate, GateCheck check, boolean openFails) {
    Ending ending =
        switch (check.holds()) {
          case YES -> Ending.PASSED;
          case NO -> Ending.FAILED;
          case UNKNOWN -> openFails ? Ending.FAILED : Ending.SKIPPED;
        };
    return new TestCase(gate.approach() + ": " + check.name(), ending, check.sentence());
  }
}
