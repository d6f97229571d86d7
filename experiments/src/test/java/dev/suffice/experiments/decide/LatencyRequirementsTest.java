package dev.suffice.experiments.decide;

import static dev.suffice.experiments.decide.Lab.only;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.experiment.Requirement;
import dev.suffice.api.result.Holds;
import dev.suffice.api.result.RequirementResult;
import dev.suffice.api.result.RequirementResult.Unit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Requirements on latency. */
class LatencyRequirementsTest {

  @Test
  void latencyQuantilesAreTestedByTheShareWithinTheLimit() {
    var requirement =
        new Requirement.LatencyQuantile("latency p90 <= 500 ms", 0.9, Duration.ofMillis(500));
    Lab lab = new Lab().examples(200).require(requirement);

    RequirementResult result =
        only(
            lab.approach(
                Answers.of("one", 1).in(100).right(100).in(400).right(92).in(900).right(8)));

    assertThat(result.holds()).isEqualTo(Holds.YES);
    assertThat(result.unit()).isEqualTo(Unit.MILLISECONDS);
    assertThat(result.threshold()).isEqualTo(500);
    assertThat(result.estimate()).hasValue(400);
    assertThat(result.bounds().orElseThrow().high()).isEqualTo(400);
    assertThat(result.explanation()).isEqualTo("400 ms observed, at most 400 ms");
  }

  @Test
  void failuresAreNeverWithinTheLimit() {
    var requirement =
        new Requirement.LatencyQuantile("latency p90 <= 500 ms", 0.9, Duration.ofMillis(500));
    Lab lab = new Lab().examples(200).require(requirement);

    RequirementResult result = only(lab.approach(Answers.of("one", 1).right(160).failed(40)));

    assertThat(result.holds()).isEqualTo(Holds.NO);
    assertThat(result.estimate()).hasValue(30_000);
    assertThat(result.bounds().orElseThrow().low()).isEqualTo(30_000);
  }

  @Test
  void meanLatencyIsAShareOfTheTimeout() {
    Lab lab =
        new Lab()
            .examples(300)
            .require(new Requirement.MeanLatency("mean latency <= 5 s", Duration.ofSeconds(5)));

    RequirementResult fast =
        only(lab.approach(Answers.of("one", 1).in(1_000).right(297).failed(3)));

    // (297 x 1 s + 3 x 30 s) / 300
    assertThat(fast.estimate().orElseThrow()).isCloseTo(1_290, within(1e-6));
    assertThat(fast.holds()).isEqualTo(Holds.YES);
    assertThat(fast.bounds().orElseThrow().high()).isBetween(1_290.0, 5_000.0);
  }
}
