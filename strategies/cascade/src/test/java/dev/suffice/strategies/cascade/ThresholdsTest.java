package dev.suffice.strategies.cascade;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ThresholdsTest {
  private static final List<Check> ALWAYS_RIGHT = checks("1+ 1+ 1+ 1+ 1+");

  @Test
  void theLowestThresholdThatLosesNothingIsTaken() {
    List<Check> cheap = checks("0.9+ 0.8+ 0.6+ 0.4- 0.2-");
    assertThat(learn("0", List.of(cheap, ALWAYS_RIGHT))).containsExactly(Threshold.atLeast(0.6));
  }

  @Test
  void anAllowedLossBuysALowerThreshold() {
    List<Check> cheap = checks("0.9+ 0.8+ 0.6+ 0.4- 0.2-");
    assertThat(learn("0.19", List.of(cheap, ALWAYS_RIGHT))).containsExactly(Threshold.atLeast(0.6));
    assertThat(learn("0.2", List.of(cheap, ALWAYS_RIGHT))).containsExactly(Threshold.atLeast(0.4));
    assertThat(learn("1", List.of(cheap, ALWAYS_RIGHT))).containsExactly(Threshold.atLeast(0.2));
  }

  @Test
  void aStepThatIsSureOfWhatIsWrongKeepsNothing() {
    List<Check> cheap = checks("0.9- 0.9+ 0.9- 0.9+ 0.9-");
    assertThat(learn("0", List.of(cheap, ALWAYS_RIGHT))).containsExactly(Threshold.NONE_KEPT);
  }

  @Test
  void aDearStepThatIsNoBetterIsNotAsked() {
    List<Check> cheap = checks("0.9+ 0.7+ 0.5- 0.3- 0.1+");
    List<Check> dear = checks("1+ 1+ 1- 1- 1-");
    assertThat(learn("0", List.of(cheap, dear))).containsExactly(Threshold.atLeast(0.1));
  }

  @Test
  void moreThanTheBestStepAloneIsReachedWhereTheStepsErrApart() {
    List<Check> cheap = checks("0.9+ 0.8+ 0.3- 0.2- 0.1-");
    List<Check> dear = checks("1- 1+ 1+ 1+ 1+");
    assertThat(learn("0", List.of(cheap, dear))).containsExactly(Threshold.atLeast(0.8));
  }

  @Test
  void questionsWithoutAnAnswerAreHandedOnWhateverTheThreshold() {
    List<Check> cheap = checks("0.9+ - - - -");
    assertThat(learn("0", List.of(cheap, ALWAYS_RIGHT))).containsExactly(Threshold.atLeast(0.9));
    assertThat(Threshold.atLeast(0).keeps(Optional.empty())).isFalse();
  }

  @Test
  void theThresholdsBehindAreLearntFirst() {
    List<Check> first = checks("0.9+ 0.5- 0.5- 0.5- 0.5-");
    List<Check> second = checks("0.1- 0.9+ 0.8+ 0.2- 0.2-");
    assertThat(learn("0", List.of(first, second, ALWAYS_RIGHT)))
        .containsExactly(Threshold.atLeast(0.9), Threshold.atLeast(0.8));
  }

  private static List<Threshold> learn(String loss, List<List<Check>> steps) {
    return new Thresholds(new BigDecimal(loss)).learn(steps);
  }

  /** A confidence and whether the answer is right, for each question. */
  private static List<Check> checks(String written) {
    return Stream.of(written.split(" ")).map(ThresholdsTest::check).toList();
  }

  private static Check check(String word) {
    if (word.equals("-")) {
      return Check.UNANSWERED;
    }
    double confidence = Double.parseDouble(word.substring(0, word.length() - 1));
    return new Check(true, Optional.of(confidence), word.endsWith("+"));
  }
}
