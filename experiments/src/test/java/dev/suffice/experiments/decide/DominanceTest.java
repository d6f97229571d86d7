package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Workload;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.experiments.tally.TestSet;
import org.junit.jupiter.api.Test;

/** A hundred tokens a request are 12 dollars over the horizon. */
class DominanceTest {
  private static final int EXAMPLES = 1000;

  private static boolean isDearer(Form form, Answers candidate, Answers chosen) {
    Lab lab =
        new Lab()
            .adaptive()
            .examples(EXAMPLES)
            .accuracy(0.8)
            .tolerance(0.05)
            .approach(form, candidate)
            .approach(Form.NEAREST_DEMONSTRATIONS, chosen);
    var subjects = lab.subjects();
    return new Dominance(lab.experiment(), TestSet.of(lab.experiment()))
        .isDearer(subjects.get("candidate"), subjects.get("chosen"));
  }

  private static boolean isDearer(Answers candidate, Answers chosen) {
    return isDearer(Form.NEAREST_DEMONSTRATIONS, candidate, chosen);
  }

  private static Answers candidate(long tokens) {
    return Answers.of("candidate", tokens);
  }

  private static Answers chosen(long tokens) {
    return Answers.of("chosen", tokens).right(EXAMPLES);
  }

  @Test
  void trialsShowThatItIsDearer() {
    assertThat(isDearer(candidate(104).right(EXAMPLES), chosen(100))).isTrue();
    assertThat(isDearer(candidate(96).right(EXAMPLES), chosen(100))).isFalse();
  }

  @Test
  void aFewTrialsShowOnlyAGreatDifference() {
    assertThat(isDearer(candidate(104).right(200), chosen(100))).isFalse();
    assertThat(isDearer(candidate(300).right(200), chosen(100))).isTrue();
  }

  @Test
  void equalCostsAreNotDearer() {
    assertThat(isDearer(candidate(100).right(EXAMPLES), chosen(100))).isFalse();
    assertThat(isDearer(candidate(1).expecting("12", "12"), chosen(100))).isFalse();
  }

  @Test
  void aSimplerOneMustBeDearerByMoreThanTheTolerance() {
    assertThat(isDearer(Form.PROMPTING, candidate(104).right(EXAMPLES), chosen(100))).isFalse();
    assertThat(isDearer(Form.PROMPTING, candidate(112).right(EXAMPLES), chosen(100))).isTrue();
    assertThat(isDearer(Form.PROMPTING, candidate(1).expecting("20", "12.5"), chosen(100)))
        .isFalse();
    assertThat(isDearer(Form.PROMPTING, candidate(1).expecting("20", "13.5"), chosen(100)))
        .isTrue();
  }

  @Test
  void beforeItsFirstTrialTheLeastThatIsExpectedCounts() {
    assertThat(isDearer(candidate(1).expecting("20", "13"), chosen(100))).isTrue();
    assertThat(isDearer(candidate(1).expecting("20", "11"), chosen(100))).isFalse();
    assertThat(isDearer(candidate(1), chosen(100))).isFalse();
  }

  @Test
  void onceTriedItsTrialsCountInsteadOfTheExpectation() {
    assertThat(isDearer(candidate(90).right(EXAMPLES).expecting("99", "98"), chosen(100)))
        .isFalse();
  }

  @Test
  void nothingIsKnownToBeDearerThanWhatHasNoBill() {
    assertThat(isDearer(candidate(100).right(EXAMPLES), Answers.of("chosen", 1))).isFalse();
  }

  @Test
  void requestsThatCostNothingAreCompared() {
    assertThat(isDearer(candidate(0).right(EXAMPLES), chosen(0))).isFalse();
    assertThat(isDearer(candidate(0).right(EXAMPLES), chosen(100))).isFalse();
    assertThat(isDearer(candidate(1).right(EXAMPLES), chosen(0))).isTrue();
    assertThat(isDearer(candidate(1).expecting("0", "0"), chosen(0))).isFalse();
    assertThat(isDearer(candidate(1).expecting("5", "1"), chosen(0))).isTrue();
  }

  /**
   * A million requests a month: a machine is 8,760 dollars over the horizon and does 1.8396 s a
   * request; a hundred tokens a request are 1,200 dollars.
   */
  @Test
  void machinesCountAsFewOrAsManyAsTheirTimeMayMean() {
    assertThat(machineIsDearer(1_850, EXAMPLES, 1_000)).isFalse();
    assertThat(machineIsDearer(1_850, EXAMPLES, 700)).isTrue();
    assertThat(machineIsDearer(3_000, EXAMPLES, 1_000)).isTrue();
    assertThat(machineIsDearer(3_000, 20, 1_000)).isFalse();
  }

  private static boolean machineIsDearer(long milliseconds, int met, long tokens) {
    var machine = Answers.on(Lab.DEDICATED, "candidate").in(milliseconds).right(met);
    Lab lab =
        new Lab()
            .adaptive()
            .examples(EXAMPLES)
            .accuracy(0.8)
            .workload(new Workload(1_000_000, 12, 730, false))
            .approach(Form.NEAREST_DEMONSTRATIONS, machine)
            .approach(Form.NEAREST_DEMONSTRATIONS, chosen(tokens));
    var subjects = lab.subjects();
    return new Dominance(lab.experiment(), TestSet.of(lab.experiment()))
        .isDearer(subjects.get("candidate"), subjects.get("chosen"));
  }

  @Test
  void aMachineThatWasMeasuredALittleDominatesNobody() {
    Lab lab =
        new Lab()
            .adaptive()
            .examples(EXAMPLES)
            .accuracy(0.8)
            .workload(new Workload(1_000_000, 12, 730, false))
            .approach(Form.NEAREST_DEMONSTRATIONS, candidate(1_000).right(20))
            .approach(
                Form.NEAREST_DEMONSTRATIONS,
                Answers.on(Lab.DEDICATED, "chosen").in(1_700).right(20));
    var subjects = lab.subjects();

    assertThat(subjects.get("chosen").bill().orElseThrow().total().toDouble()).isEqualTo(8_760);
    assertThat(subjects.get("candidate").bill().orElseThrow().total().toDouble()).isEqualTo(12_000);
    assertThat(
            new Dominance(lab.experiment(), TestSet.of(lab.experiment()))
                .isDearer(subjects.get("candidate"), subjects.get("chosen")))
        .isFalse();
  }
}
