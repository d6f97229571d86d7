package dev.suffice.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suffice.api.experiment.Adequacy;
import dev.suffice.api.experiment.Requirement.Bound;
import dev.suffice.api.experiment.Requirement.Cost;
import dev.suffice.api.experiment.Requirement.CostBasis;
import dev.suffice.api.experiment.Requirement.LatencyQuantile;
import dev.suffice.api.experiment.Requirement.MeanLatency;
import dev.suffice.api.experiment.Requirement.NonInferiority;
import dev.suffice.api.experiment.Requirement.Score;
import dev.suffice.api.money.Money;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequirementsTest {
  @TempDir Path folder;
  private Scenario scenario;

  @BeforeEach
  void prepare() {
    scenario = new Scenario(folder);
  }

  @Test
  void everyKindOfLineIsUnderstood() {
    Adequacy adequacy =
        scenario
            .read(
                Scenario.PLAIN
                    + """
                    adequate:
                      confidence: 0.9
                      tolerance: 7%
                      slices: {minimum: 60, rest: pool}
                      require:
                        - accuracy  >=  0.90
                        - accuracy>=75% on every channel
                        - invalid-output <= 3%
                        - latency p99.9 <= 800 ms
                        - mean latency <= 0.3 s
                        - cost per request <= 0.002 USD
                        - cost per month <= 300 USD
                        - total cost <= 5000 USD
                        - accuracy within 0.03 of nearest
                    """)
            .adequacy()
            .orElseThrow();

    assertThat(adequacy.confidence()).isEqualTo(0.9);
    assertThat(adequacy.tolerance()).isEqualTo(0.07);
    assertThat(adequacy.minimumSliceSize()).hasValue(60);
    assertThat(adequacy.requirements())
        .containsExactly(
            new Score("accuracy >= 0.90", "accuracy", Bound.AT_LEAST, 0.9, Optional.empty()),
            new Score(
                "accuracy >= 75% on every channel",
                "accuracy", Bound.AT_LEAST, 0.75, Optional.of("channel")),
            new Score(
                "invalid-output <= 3%", "invalid-output", Bound.AT_MOST, 0.03, Optional.empty()),
            new LatencyQuantile("latency p99.9 <= 800 ms", 0.999, Duration.ofMillis(800)),
            new MeanLatency("mean latency <= 0.3 s", Duration.ofMillis(300)),
            new Cost("cost per request <= 0.002 USD", CostBasis.PER_REQUEST, Money.usd("0.002")),
            new Cost("cost per month <= 300 USD", CostBasis.PER_MONTH, Money.usd("300")),
            new Cost("total cost <= 5000 USD", CostBasis.TOTAL, Money.usd("5000")),
            new NonInferiority("accuracy within 0.03 of nearest", "accuracy", 0.03, "nearest"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          accuracy <= 0.9                    | Write >= instead of <=
          invalid-output >= 0.9              | Write <= instead of >=
          acuracy >= 0.9                     | Did you mean 'accuracy'
          regex >= 0.9                       | not under `metrics:`
          bogus-score >= 0.9                 | there is no metric 'bogus-score'
          bogus-score >= 0.9                 | `suffice list metrics` shows all
          tokn-f1 >= 0.9                     | Then add token-f1 to `metrics:`
          cost <= 1                          | Did you mean `cost per request`?
          latency <= 1 s                     | Did you mean `latency p95`?
          cost per reqest <= 1 USD           | Did you mean `cost per request`?
          accuracy >= 0.9 on every chanel    | Did you mean 'channel'
          accuracy within 0.03 of nearst     | Did you mean 'nearest'
          accuracy within 0 of nearest       | between 0 and 1
          accuracy within 3 of nearest       | is not a share
          accuracy >= 1                      | never be certified
          accuracy >= 100%                   | never be certified
          accuracy >= 0                      | holds for every approach
          invalid-output <= 0%               | never be certified
          invalid-output <= 1                | holds for every approach
          accuracy >= 90                     | Write 90%.
          accuracy >= 75.5                   | Write 75.5%.
          accuracy >= 900                    | Write 0.90 or 90%
          accuracy >= 30% on channel mail    | Write `30% on every channel`
          accuracy >= 0.3 on every channel x | one slice alone cannot be required
          token-f1 >= 0.5                    | Add token-f1 to `metrics:`
          accuracy >= 120%                   | not a share
          accuracy > 0.9                     | Write >= or <=
          accuracy == 0.9                    | Write >= or <=
          latency p95 >= 800 ms              | Write <= instead of >=
          latency p95 <= 800                 | such as 800 ms
          latency p100 <= 800 ms             | between 0 and 100
          latency p95 <= 1 s on every channel | hold overall
          cost per request <= 5              | such as 5 USD
          total cost <= 0 USD                | must be positive
          be good                            | such as `accuracy >= 0.90`
          """)
  void aLineThatCannotBeRequiredSaysWhatWouldBeRight(String line, String remedy) {
    assertThat(scenario.problems(Scenario.PLAIN + "adequate: {require: [\"" + line + "\"]}\n"))
        .singleElement()
        .asString()
        .contains(":10:22: adequate.require[0]:", line, remedy);
  }

  @Test
  void latencySaysNothingWhenAnswersCanWait() {
    assertThat(
            scenario.problems(
                Scenario.PLAIN
                    + "adequate: {require: [latency p95 <= 800 ms]}\nworkload: {can-wait: true}\n"))
        .singleElement()
        .asString()
        .contains("adequate.require[0]:", "can-wait: false");
  }

  @Test
  void requirementsAreNeededAndTheConfidenceIsBounded() {
    assertThat(scenario.problems(Scenario.PLAIN + "adequate: {confidence: 95%}\n"))
        .singleElement()
        .asString()
        .contains(":10:11: adequate:", "require needs at least one line");
    assertThat(
            scenario.problems(
                Scenario.PLAIN + "adequate: {confidence: 0.3, require: [accuracy >= 0.9]}\n"))
        .singleElement()
        .asString()
        .contains(":10:24: adequate.confidence: '0.3'", "above 0.5 and below 1");
  }
}
