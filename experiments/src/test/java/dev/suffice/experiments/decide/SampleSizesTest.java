package dev.suffice.experiments.decide;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.CostBasis;
import dev.suffice.api.money.Money;
import dev.suffice.api.result.SampleSize;
import dev.suffice.api.strategy.Simplicity.Form;
import dev.suffice.experiments.stats.BinomialPower;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SampleSizesTest {
  private static Lab lab(int examples) {
    return new Lab()
        .examples(examples)
        .approach("one", Form.PROMPTING, Lab.TOKENS)
        .approach("two", Form.PROMPTING, Lab.TOKENS);
  }

  @Test
  void saysHowManyPerfectAnswersCertifyAndHowManyLikelyDo() {
    SampleSize size = SampleSizes.of(lab(20).accuracy(0.85).experiment()).get(0);

    assertThat(size.available()).isEqualTo(20);
    // 0.85^22 > 0.05 / 2 >= 0.85^23
    assertThat(size.least()).hasValue(23);
    assertThat(size.isTooSmall()).isTrue();
    long likely = size.likely().getAsLong();
    assertThat(BinomialPower.certifying(likely, 0.925, 0.85, 0.025)).isGreaterThanOrEqualTo(0.8);
    assertThat(BinomialPower.certifying(likely - 1, 0.925, 0.85, 0.025)).isLessThan(0.8);
  }

  @Test
  void agreesWithWhatIsToldToBeTooFewForGradedScores() {
    long least =
        SampleSizes.of(lab(5).graded().accuracy(0.85).experiment()).get(0).least().getAsLong();

    assertThat(Feasibility.obstacles(lab((int) least).graded().accuracy(0.85).experiment()))
        .isEmpty();
    assertThat(Feasibility.obstacles(lab((int) least - 1).graded().accuracy(0.85).experiment()))
        .isNotEmpty();
  }

  @Test
  void countsClustersAndLeavesOpenWhatIsLikely() {
    Lab lab =
        new Lab()
            .approach("one", Form.PROMPTING, Lab.TOKENS)
            .accuracy(0.85)
            .examples(3, Map.of(), Optional.of("a"))
            .examples(2, Map.of(), Optional.of("b"));

    SampleSize size = SampleSizes.of(lab.experiment()).get(0);

    assertThat(size.available()).isEqualTo(2);
    assertThat(size.least()).isPresent();
    assertThat(size.likely()).isEqualTo(OptionalLong.empty());
  }

  @Test
  void leavesOutWhatDependsOnTheApproachAndSaysNothingWithoutExamplesOrRequirements() {
    var cost = new Requirement.Cost("cost <= 1 USD", CostBasis.TOTAL, Money.usd("1"));

    assertThat(SampleSizes.of(lab(20).require(cost).experiment())).isEmpty();
    assertThat(SampleSizes.of(lab(0).accuracy(0.85).experiment())).isEmpty();
    assertThat(SampleSizes.of(lab(20).experiment())).isEmpty();
  }
}
