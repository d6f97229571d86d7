package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpendRuleTest {
  private static final String LIMITED = Scenario.PRICED + "limits: {spend: 5 USD}\n";

  @TempDir private Path folder;

  private Scenario scenario;

  @BeforeEach
  void makeScenario() {
    scenario = new Scenario(folder);
  }

  @Test
  void underALimitOnMoneyAModelPaidByTheTokenNeedsALimitOnItsOutput() {
    assertThat(scenario.problems(LIMITED))
        .singleElement()
        .asString()
        .contains("models.vendor", "limits.spend could not be kept", "Give it `tokens`.");
  }

  @Test
  void withALimitOnItsOutputItMayBeCalled() {
    assertThatCode(
            () -> scenario.read(LIMITED.replace("pinned: true", "pinned: true\n    tokens: 200")))
        .doesNotThrowAnyException();
  }

  @Test
  void withoutLimitOnMoneyNoneIsAskedFor() {
    assertThatCode(() -> scenario.read(Scenario.PRICED)).doesNotThrowAnyException();
  }
}
