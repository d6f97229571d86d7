package dev.suffice.config.section;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.experiment.Requirement.CostBasis;
import dev.suffice.api.money.Money;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MovedRequirementTest {
  private static final List<Requirement> REQUIREMENTS =
      List.of(
          new Requirement.Score(
              "accuracy >= 0.9", "accuracy", Bound.AT_LEAST, 0.9, Optional.empty()),
          new Requirement.Score(
              "accuracy >= 0.8 on every channel",
              "accuracy",
              Bound.AT_LEAST,
              0.8,
              Optional.of("channel")),
          new Requirement.LatencyQuantile("latency p95 <= 800 ms", 0.95, Duration.ofMillis(800)),
          new Requirement.Cost("cost per month <= 5 USD", CostBasis.PER_MONTH, Money.usd("5")),
          new Requirement.NonInferiority("accuracy within 3% of big", "accuracy", 0.03, "big"));

  private static Requirement moved(String line, int place) {
    return MovedRequirement.among(REQUIREMENTS, line).orElseThrow().get(place);
  }

  @Test
  void theThresholdIsReadAsInTheFileAndTheOthersStay() {
    List<Requirement> moved = MovedRequirement.among(REQUIREMENTS, "accuracy>=85%").orElseThrow();

    assertThat(((Requirement.Score) moved.get(0)).threshold()).isEqualTo(0.85);
    assertThat(moved.get(0).text()).isEqualTo("accuracy >= 85%");
    assertThat(moved.subList(1, 5)).isEqualTo(REQUIREMENTS.subList(1, 5));
  }

  @Test
  void everyKindOfRequirementMayBeMoved() {
    assertThat(((Requirement.Score) moved("accuracy >= 0.7 on every channel", 1)).threshold())
        .isEqualTo(0.7);
    assertThat(((Requirement.LatencyQuantile) moved("latency p95 <= 1 s", 2)).limit())
        .isEqualTo(Duration.ofSeconds(1));
    assertThat(((Requirement.Cost) moved("cost per month <= 7 USD", 3)).limit())
        .isEqualTo(Money.usd("7"));
    assertThat(((Requirement.NonInferiority) moved("accuracy within 0.1 of big", 4)).margin())
        .isEqualTo(0.1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "precision >= 0.9",
        "accuracy <= 0.9",
        "accuracy >= 0.9 on every product",
        "latency p99 <= 1 s",
        "accuracy within 0.1 of small",
        "whatever"
      })
  void whatTheRunDidNotAskForIsNoneOfItsRequirements(String line) {
    assertThat(MovedRequirement.among(REQUIREMENTS, line)).isEmpty();
  }

  @Test
  void aThresholdThatIsNoneIsRefusedWithWhatWouldBeOne() {
    assertThatThrownBy(() -> moved("accuracy >= 90", 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Write 90%.");
    assertThatThrownBy(() -> moved("latency p95 <= 800", 2)).hasMessageContaining("800 ms");
  }
}
