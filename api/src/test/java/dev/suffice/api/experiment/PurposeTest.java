package dev.suffice.api.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PurposeTest {
  private static final Source PLAIN =
      new Source(Path.of("e.yaml").toAbsolutePath(), "").with(Map.of("prompt.txt", "Name it"));

  @Test
  void aSourceRemembersWhatItIsRunForBesideItsFiles() {
    assertThat(Purpose.of(PLAIN)).isEqualTo(Purpose.DECISION);
    assertThat(Purpose.DECISION.in(PLAIN)).isEqualTo(PLAIN);
    Purpose gate = Purpose.gate("nearest-8");
    assertThat(Purpose.of(gate.in(PLAIN))).isEqualTo(gate);
    assertThat(gate.in(PLAIN).namedFiles()).isEqualTo(PLAIN.files());
    Purpose backtest = Purpose.backtest("large for small");
    assertThat(Purpose.of(backtest.in(PLAIN))).isEqualTo(backtest);
  }

  @Test
  void onlyADecisionHasNoSubject() {
    assertThatIllegalArgumentException().isThrownBy(() -> Purpose.gate(" "));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Purpose(Purpose.Kind.DECISION, "nearest-8"));
  }
}
