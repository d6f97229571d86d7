package dev.suffice.experiments.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.suffice.api.comparison.ApproachComparison;
import dev.suffice.api.comparison.Comparison;
import dev.suffice.api.comparison.PairedDifference;
import dev.suffice.api.comparison.PairedDifference.Tendency;
import dev.suffice.api.comparison.Snapshot;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
  @Test
  void aDropOnTheSameExamplesIsCertain() {
    Snapshot before = Runs.run().approach("one", 400, example -> 1).snapshot();
    Snapshot after =
        Runs.run().approach("one", 400, example -> example % 5 == 0 ? 0 : 1).snapshot();

    PairedDifference difference = only(compare(before, after));

    assertThat(difference.mean()).isCloseTo(-0.2, within(1e-9));
    assertThat(difference.tendency()).isEqualTo(Tendency.WORSE);
    assertThat(difference.interval().high()).isBetween(-0.2, -0.1);
    assertThat(difference.interval().low()).isBetween(-0.3, -0.2);
    assertThat(difference.worse()).isEqualTo(80);
    assertThat(difference.better()).isZero();
  }

  @Test
  void ofAnEventLessIsBetter() {
    Snapshot before =
        Runs.ofEvents().approach("one", 400, example -> example % 4 == 0 ? 1 : 0).snapshot();
    Snapshot after = Runs.ofEvents().approach("one", 400, example -> 0).snapshot();

    PairedDifference difference = only(compare(before, after));

    assertThat(difference.mean()).isCloseTo(-0.25, within(1e-9));
    assertThat(difference.tendency()).isEqualTo(Tendency.BETTER);
    assertThat(difference.better()).isEqualTo(100);
    assertThat(difference.interval().low()).isLessThan(difference.interval().high());
  }

  @Test
  void twentyExamplesLeaveASmallDropOpen() {
    Snapshot before = Runs.run().approach("one", 20, example -> 1).snapshot();
    Snapshot after = Runs.run().approach("one", 20, example -> example == 0 ? 0 : 1).snapshot();

    assertThat(only(compare(before, after)).tendency()).isEqualTo(Tendency.OPEN);
  }

  @Test
  void pairsByWhatIsAskedAndLeavesOutWhatOnlyOneRunHas() {
    Snapshot before = Runs.run().from(100).approach("one", 100, example -> 0).snapshot();
    Snapshot after = Runs.run().from(150).approach("one", 100, example -> 1).snapshot();

    Comparison comparison = compare(before, after);

    assertThat(comparison.common()).isEqualTo(50);
    assertThat(only(comparison).examples()).isEqualTo(50);
  }

  @Test
  void withoutCommonExamplesThereIsNoDifference() {
    Snapshot before = Runs.run().approach("one", 10, example -> 0).snapshot();
    Snapshot after = Runs.run().from(500).approach("one", 10, example -> 1).snapshot();

    assertThat(compare(before, after).approaches().get(0).differences()).isEmpty();
  }

  @Test
  void examplesOfOneClusterCountAsOne() {
    Snapshot before = Runs.run().approach("one", 100, example -> 1).snapshot();
    Runs.Builder worse = Runs.run().approach("one", 100, example -> example < 50 ? 0 : 1);

    assertThat(only(compare(before, worse.snapshot())).tendency()).isEqualTo(Tendency.WORSE);
    assertThat(only(compare(before, worse.inClustersOf(25).snapshot())).tendency())
        .isEqualTo(Tendency.OPEN);
  }

  @Test
  void theErrorIsSharedOverAllIntervals() {
    Snapshot before = Runs.run().approach("one", 200, example -> 1).snapshot();
    Snapshot after =
        Runs.run().approach("one", 200, example -> example % 8 == 0 ? 0 : 1).snapshot();
    Snapshot beforeMany =
        Runs.run()
            .approach("one", 200, example -> 1)
            .approach("two", 200, example -> 1)
            .approach("three", 200, example -> 1)
            .snapshot();
    Snapshot afterMany =
        Runs.run()
            .approach("one", 200, example -> example % 8 == 0 ? 0 : 1)
            .approach("two", 200, example -> 1)
            .approach("three", 200, example -> 1)
            .snapshot();

    double alone = width(only(compare(before, after)));
    double together =
        width(compare(beforeMany, afterMany).approaches().get(0).differences().get(0));

    assertThat(together).isGreaterThan(alone);
  }

  @Test
  void approachesThatOnlyOneRunHasAreToldWithoutADifference() {
    Snapshot before = Runs.run().approach("gone", 10, example -> 1).snapshot();
    Snapshot after = Runs.run().approach("fresh", 10, example -> 1).snapshot();

    List<ApproachComparison> approaches = compare(before, after).approaches();

    assertThat(approaches).extracting(ApproachComparison::id).containsExactly("fresh", "gone");
    assertThat(approaches.get(0).before()).isEmpty();
    assertThat(approaches.get(1).after()).isEmpty();
    assertThat(approaches).allSatisfy(one -> assertThat(one.differences()).isEmpty());
  }

  /** Binomial tail: more than 27 of 300 has a chance below 0.001 where the rate is 5 %. */
  @Test
  void theIntervalMissesTheTruthNoMoreOftenThanItSays() {
    var random = new Random(7);
    int missed = 0;
    for (int draw = 0; draw < 300; draw++) {
      Snapshot before =
          Runs.run().approach("one", 120, example -> random.nextInt(10) < 8 ? 1 : 0).snapshot();
      Snapshot after =
          Runs.run().approach("one", 120, example -> random.nextInt(10) < 7 ? 1 : 0).snapshot();
      PairedDifference found = only(compare(before, after));
      missed += found.interval().low() > -0.1 || found.interval().high() < -0.1 ? 1 : 0;
    }
    assertThat(missed).isLessThanOrEqualTo(27);
  }

  private static double width(PairedDifference difference) {
    return difference.interval().high() - difference.interval().low();
  }

  private static Comparison compare(Snapshot before, Snapshot after) {
    return Comparisons.of(before, after, List.of(), List.of());
  }

  private static PairedDifference only(Comparison comparison) {
    assertThat(comparison.approaches()).hasSize(1);
    assertThat(comparison.approaches().get(0).differences()).hasSize(1);
    return comparison.approaches().get(0).differences().get(0);
  }
}
