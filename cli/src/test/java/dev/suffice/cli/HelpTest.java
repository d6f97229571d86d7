package dev.suffice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages are read as a whole: each is compared with a file. */
class HelpTest {
  private static final Pattern BROKEN_FILE_NAME =
      Pattern.compile("(?m)\\w\\.$\\R\\s*[a-z]+\\b(?! {2})|(?m)(^|\\s)\\.$");

  private final Locale usual = Locale.getDefault();
  private final Terminal terminal = Terminal.withoutSuffice();

  @AfterEach
  void restoreTheLocale() {
    Locale.setDefault(usual);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "init",
        "check",
        "plan",
        "run",
        "show",
        "runs",
        "report",
        "compare",
        "history",
        "backtest",
        "gate",
        "cache",
        "jobs",
        "jobs show",
        "jobs wait",
        "jobs cancel",
        "jobs undeploy",
        "export",
        "export training",
        "prices",
        "prices list",
        "prices show",
        "prices import",
        "import",
        "import promptfoo",
        "sandbox",
        "list",
        "schema",
        "completion"
      })
  void everyCommandHasAPage(String command) throws IOException {
    Locale.setDefault(Locale.GERMANY);
    assertThat(terminal.type((command + " --help").split(" "))).isZero();
    assertThat(terminal.err()).isEmpty();
    assertThat(terminal.out()).isEqualToNormalizingNewlines(golden(command));
    assertThat(terminal.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
    assertThat(terminal.out()).doesNotContainPattern(BROKEN_FILE_NAME);
    assertThat(terminal.out()).contains("\nExit codes:\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "init",
        "check",
        "plan",
        "run",
        "show",
        "runs",
        "report",
        "compare",
        "history",
        "backtest",
        "gate",
        "cache",
        "prices",
        "prices list",
        "prices show",
        "prices import",
        "import",
        "import promptfoo",
        "sandbox",
        "list",
        "schema",
        "completion"
      })
  void helpShowsTheSamePage(String command) throws IOException {
    assertThat(terminal.type(("help " + command).split(" "))).isZero();
    assertThat(terminal.out()).isEqualToNormalizingNewlines(golden(command));
  }

  @Test
  void thePageOfAllCommandsListsThemInTheOrderOfUse() throws IOException {
    assertThat(terminal.type("--help")).isZero();
    assertThat(terminal.out()).isEqualToNormalizingNewlines(golden("suffice"));
    assertThat(terminal.type("help")).isZero();
    assertThat(terminal.out()).isEqualToNormalizingNewlines(golden("suffice"));
  }

  @Test
  void withoutACommandThePageIsShownAsAnError() throws IOException {
    assertThat(terminal.type()).isEqualTo(2);
    assertThat(terminal.out()).isEmpty();
    assertThat(terminal.err()).isEqualToNormalizingNewlines(golden("suffice"));
  }

  @Test
  void theVersionNamesSufficeAndJava() {
    assertThat(terminal.type("--version")).isZero();
    assertThat(terminal.out()).matches("suffice \\S+ \\(Java \\d+.*\\)\\R");
  }

  private static String golden(String name) throws IOException {
    try (InputStream page =
        HelpTest.class.getResourceAsStream("help/" + name.replace(' ', '-') + ".txt")) {
      return new String(Objects.requireNonNull(page, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
