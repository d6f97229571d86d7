package dev.suffice.strategies.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.strategy.ApproachId;
import dev.suffice.api.strategy.Need;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CascadeOptionsTest {
  @Test
  void aCascadeOfOneIsRefused() {
    assertThatThrownBy(() -> options(List.of("small"), Optional.empty(), "0.01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("steps: name at least two approaches, the cheapest first: [small]");
  }

  @Test
  void theSameStepTwiceIsRefused() {
    assertThatThrownBy(() -> options(List.of("small", "small"), Optional.empty(), "0.01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("steps: name each approach once: [small, small]");
  }

  @Test
  void oneSampleAgreesWithItselfAndIsRefused() {
    assertThatThrownBy(() -> options(List.of("small", "large"), Optional.of(1), "0.01"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("samples: must be from 2 to 100: 1. Leave it out to ask once.");
  }

  @Test
  void aLossThatIsNoShareIsRefused() {
    for (String loss : List.of("-0.01", "1.01")) {
      assertThatThrownBy(() -> options(List.of("small", "large"), Optional.empty(), loss))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("accuracy-loss: must be from 0 to 1, such as 0.01: " + loss);
    }
  }

  @Test
  void itNeedsAValidationSplitAndTellsItsSteps() {
    CascadeOptions options = options(List.of("small", "large"), Optional.of(3), "0");
    assertThat(options.needs()).containsExactly(Need.VALIDATION);
    assertThat(options.steps()).extracting(ApproachId::value).containsExactly("small", "large");
    assertThat(options.callsPerAnswer()).isEqualTo(3);
  }

  private static CascadeOptions options(
      List<String> steps, Optional<Integer> samples, String loss) {
    return new CascadeOptions(
        steps.stream().map(ApproachId::new).toList(), samples, Optional.of(new BigDecimal(loss)));
  }
}
