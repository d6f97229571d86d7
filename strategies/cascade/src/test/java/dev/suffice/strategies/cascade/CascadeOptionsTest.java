package dev.suffice.strategies.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.model.LanguageModelName;
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

  @Test
  void aJudgeGoesWithoutSamplesOfTheStepsAndCountsAmongTheCalls() {
    var judge = new JudgeOptions(new LanguageModelName("small"), Optional.empty(), Optional.of(5));
    List<ApproachId> steps = List.of(new ApproachId("small"), new ApproachId("large"));
    var judged = new CascadeOptions(steps, Optional.empty(), Optional.of(judge), Optional.empty());
    assertThat(judged.callsPerAnswer()).isEqualTo(6);
    assertThatThrownBy(
            () -> new CascadeOptions(steps, Optional.of(3), Optional.of(judge), Optional.empty()))
        .hasMessageContaining("samples: goes without `judge`");
    assertThatThrownBy(() -> new JudgeOptions(judge.model(), Optional.empty(), Optional.of(0)))
        .hasMessageContaining("samples: must be from 1 to 100");
  }

  private static CascadeOptions options(
      List<String> steps, Optional<Integer> samples, String loss) {
    return new CascadeOptions(
        steps.stream().map(ApproachId::new).toList(),
        samples,
        Optional.empty(),
        Optional.of(new BigDecimal(loss)));
  }
}
