package dev.suffice.reports.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.suffice.api.comparison.Gate;
import dev.suffice.api.comparison.GateCheck;
import dev.suffice.api.comparison.GateWriter;
import dev.suffice.api.comparison.RunName;
import dev.suffice.api.result.Holds;
import dev.suffice.reports.ReportsModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXException;

class GateWritersTest {
  private final Set<GateWriter> writers =
      Guice.createInjector(new ReportsModule()).getInstance(Key.get(new TypeLiteral<>() {}));

  @TempDir Path folder;

  @Test
  void eachCheckIsATestThatPassesFailsOrIsSkipped() throws Exception {
    assertThat(xml(gate("", Holds.YES, Holds.NO, Holds.UNKNOWN), false))
        .contains("tests=\"3\" failures=\"1\" errors=\"0\" skipped=\"1\"")
        .contains("message=\"found NO\">found NO</failure>")
        .contains("message=\"found UNKNOWN\">found UNKNOWN</skipped>")
        .contains("<system-out>nearest-8: check YES: found YES</system-out>");
  }

  @Test
  void whatIsOpenFailsWhereThatIsAskedFor() throws Exception {
    assertThat(xml(gate("", Holds.YES, Holds.UNKNOWN), true))
        .contains("failures=\"1\" errors=\"0\" skipped=\"0\"")
        .contains("message=\"found UNKNOWN\">found UNKNOWN</failure>");
  }

  @Test
  void theSummarySaysTheVerdictTheChecksAndHowSureItIs() throws IOException {
    assertThat(written("md", gate("", Holds.YES, Holds.NO), false))
        .contains("**`nearest-8` does not pass: found NO**")
        .contains("| ✗ fails | `check NO` | found NO |")
        .contains("- At most 5 of 100.")
        .contains("held against run before");
  }

  @ParameterizedTest
  @ValueSource(strings = {"]]><x>", "\"/><failure message='", "\0\u001b[31m", "\ud800", "`a` | b"})
  void whateverStandsInARunIsShownAsText(String evil) throws Exception {
    assertThat(xml(gate(evil, Holds.NO), false)).contains("tests=\"1\" failures=\"1\"");
    assertThat(written("md", gate(evil, Holds.NO), false).lines())
        .filteredOn(line -> line.startsWith("| ✗"))
        .singleElement()
        .asString()
        .matches("(\\|[^|\\\\]*(\\\\.[^|\\\\]*)*){3}\\|");
  }

  private String xml(Gate gate, boolean openFails) throws IOException, SAXException {
    String text = written("junit", gate, openFails);
    JunitSchema.validate(folder.resolve("gate.xml"));
    return text;
  }

  private String written(String format, Gate gate, boolean openFails) throws IOException {
    GateWriter writer =
        writers.stream().filter(one -> one.name().equals(format)).findFirst().orElseThrow();
    return Files.readString(writer.write(gate, openFails, folder));
  }

  private static Gate gate(String text, Holds... checks) {
    return new Gate(
        new RunName("mail" + text, "after", Instant.EPOCH),
        Instant.EPOCH.plusSeconds(90),
        "nearest-8",
        Optional.of(new RunName("mail", "before", Instant.EPOCH)),
        List.of(checks).stream()
            .map(holds -> new GateCheck("check " + holds + text, holds, "found " + holds + text))
            .toList(),
        List.of("At most 5 of 100."));
  }
}
