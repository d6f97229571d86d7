package dev.suffice.api.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.experiment.Requirement.CostBasis;
import dev.suffice.api.money.Money;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequirementWordsTest {
  @Test
  void scoresAreAskedForInPercentWithTheDigitsTheyWereWrittenWith() {
    assertThat(words(score(Bound.AT_LEAST, 0.85))).isEqualTo("accuracy of at least 85 %");
    assertThat(words(score(Bound.AT_LEAST, 0.995))).isEqualTo("accuracy of at least 99.5 %");
    assertThat(words(score(Bound.AT_MOST, 0.07))).isEqualTo("accuracy of at most 7 %");
    assertThat(words(score(Bound.AT_MOST, 0.00001))).isEqualTo("accuracy of at most 0.001 %");
  }

  @Test
  void aRequirementOnEverySliceSaysSoAndOneOfItsClaimsNamesTheSlice() {
    var every = new Requirement.Score("x", "accuracy", Bound.AT_LEAST, 0.7, Optional.of("channel"));

    assertThat(words(every)).isEqualTo("accuracy of at least 70 % for every value of `channel`");
    assertThat(RequirementWords.of(every).where("channel", "phone").text())
        .isEqualTo("accuracy of at least 70 % where channel is phone");
  }

  @Test
  void percentilesOfLatencyAreSharesOfAnswers() {
    assertThat(words(new Requirement.LatencyQuantile("x", 0.95, Duration.ofMillis(2_000))))
        .isEqualTo("95 % of answers within 2 s");
    assertThat(words(new Requirement.LatencyQuantile("x", 0.999, Duration.ofMillis(800))))
        .isEqualTo("99.9 % of answers within 800 ms");
    assertThat(words(new Requirement.MeanLatency("x", Duration.ofMillis(1_250))))
        .isEqualTo("mean latency of at most 1.25 s");
  }

  @Test
  void moneyHasCentsOrAllItsDigits() {
    assertThat(cost(CostBasis.PER_REQUEST, "0.002")).isEqualTo("cost of at most $0.002 a request");
    assertThat(cost(CostBasis.PER_MONTH, "300")).isEqualTo("cost of at most $300 a month");
    assertThat(cost(CostBasis.PER_MONTH, "2.5")).isEqualTo("cost of at most $2.50 a month");
    assertThat(cost(CostBasis.TOTAL, "1234567")).isEqualTo("total cost of at most $1,234,567");
  }

  @Test
  void aReferenceIsNamedWithThePointsThatMayBeLost() {
    assertThat(words(new Requirement.NonInferiority("x", "accuracy", 0.03, "in-production")))
        .isEqualTo("accuracy at most 3 points worse than that of `in-production`");
  }

  private static Requirement score(Bound bound, double threshold) {
    return new Requirement.Score("x", "accuracy", bound, threshold, Optional.empty());
  }

  private static String cost(CostBasis basis, String limit) {
    return words(new Requirement.Cost("x", basis, Money.usd(limit)));
  }

  private static String words(Requirement requirement) {
    return RequirementWords.of(requirement).text();
  }
}
